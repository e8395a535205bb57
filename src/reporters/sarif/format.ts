/** The parts of SARIF 2.1.0 (OASIS) that guanxi writes, in the order in which they are written. */
export interface Text {
  readonly text: string;
  readonly markdown?: string;
}

export interface Location {
  readonly id?: number;
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
    /** A place, not a stretch: it ends where it starts. */
    readonly region: { readonly startLine: number; readonly startColumn: number; readonly endLine: number; readonly endColumn: number };
  };
}

export interface Rule {
  readonly id: string;
  readonly name?: string;
  readonly shortDescription: Text;
  readonly fullDescription: Text;
  readonly help: Text;
  readonly defaultConfiguration: { readonly level: 'error' | 'warning' | 'note' };
  readonly properties: { readonly tags: readonly string[]; readonly precision: string; readonly 'problem.severity': string };
}

export interface Suppression {
  readonly kind: 'external';
  readonly status: 'accepted';
  readonly justification: string;
  readonly location: Location;
}

export interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: Text;
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly Suppression[];
}

export interface Notification {
  readonly level: 'warning' | 'note';
  readonly message: Text;
}
