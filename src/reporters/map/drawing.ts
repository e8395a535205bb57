/** What a map shows, whatever language it is drawn in. Texts are plain: escaping is the business of the format. */
export interface Drawing {
  readonly title: string;
  /** Arrows, where the chain has a direction; ties have none. */
  readonly directed: boolean;
  readonly groups: readonly Group[];
  readonly edges: readonly Edge[];
  readonly legend: readonly string[];
}

export interface Group {
  /** Empty: the nodes stand free. */
  readonly title: string;
  readonly nodes: readonly Node[];
}

/** ours: our side · key: what matters most · plain · missing: nobody known, or known only by half. */
export type Look = 'ours' | 'key' | 'plain' | 'missing';

export interface Node {
  /** Unique in the drawing; never shown. */
  readonly key: string;
  readonly lines: readonly string[];
  readonly look: Look;
}

/** thick, plain, thin and grey, or dashed. */
export type Stroke = 'thick' | 'plain' | 'thin' | 'dashed';

export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Empty: no label. */
  readonly label: string;
  readonly stroke: Stroke;
  /** Drawn in red, and said in the label. */
  readonly alarm: boolean;
}
