import type { LensProse } from '../prose.ts';

export const lensProse = {
  v1: {
    view: 'Personalised demand, complex products and everything being connected push business between firms from single deals to staying in the customer’s value chain. The supplier is there for the whole realisation of value, with complete solutions and continuing interaction.',
    look: 'Look at the calendar of contacts, at what they are about, and at the stages of the customer’s process in which we take part.',
  },
  v2: {
    view: 'An account on social media, an app, a chat group lower the cost of contact. They are not the relationship; communities of makers and suppliers existed decades before them. What makes a community: partners organised around a common value who keep interacting, create value together and share it. Trade is then one part of the interaction, and it is exclusive.',
    look: 'Look at how many of those enrolled exchange anything, and at our share of what the customer buys.',
  },
  v3: {
    view: 'The payer is not the whole customer. Users and other links of the chain matter. Map the chain, find who creates value and holds position, draw the map again as it moves, and place the firm anew. Community commerce starts here.',
    look: 'Look at chain.yaml: are there names at the nodes that do not pay, and when did somebody last check?',
  },
  v4: {
    view: 'Dependence comes from a unique key contribution. Know how the customer creates value, where it hurts, and what keeps our product’s value from being realised. Bring together what a complete solution needs. The nearer the contribution is to the core business, the stronger the tie.',
    look: 'Look at offerings: ladder, proximity, artefact. Look at pains, and which offering meets them.',
  },
  v5: {
    view: 'Long interaction makes strong ties, and it turns on common value: interests, pursuits, values. A community grows step by step: lead users first, then word of mouth along their chain of relationships, then others.',
    look: 'Look at single ties and whether both sides start contact; at who came through whom.',
  },
  v6: {
    view: 'The members are those who decide on purchases and those who shape decisions. They stay for rational value: efficiency at work, professional growth, success of their business. Gifts and entertainment are never scored as value; they are flagged.',
    look: 'Look at roles, influence, the strongest tie to a key person, and what that person has confirmed in writing.',
  },
  v7: {
    view: 'The personal community is a means. The tie has to be raised to the organisations of the chain, towards running the chain. Organisation ties add to personal ties; they do not replace them, and nothing here rewards replacing them.',
    look: 'Look at how many of us carry the tie, how many functions meet, and what happened when somebody left.',
  },
  v8: {
    view: 'Partners create a gain that was not there before, and share it. Five principles: an advantage of the collaboration over rival chains; mechanisms that share the gain; institutions and processes that make organisations trust each other; many contacts between people until they feel they are members; extending and deepening step by step.',
    look: 'Look at initiatives with an agreed baseline and a signature, at mechanisms in use, and at what members do without us.',
  },
  p1: {
    view: 'Mass sales and deep distribution can be used up. The signs: added volume earns nothing, added capital earns less than it costs, stock grows and moves into the channel, volume is bought with promotion, dealers squeeze price and terms, cost is taken out of material until quality falls, the firm lives on cash flow. Merchants have signs of their own. All of it holds for trade over the internet too.',
    look: 'Look at firm.yaml: economics over three years, and signs that are known without figures.',
  },
  p2: {
    view: 'A community is run by a light core: a planning team that chooses the right thing, an operating team that runs the community, a bench of specialists, a base of experience, and people driven by their strengths and the customer’s result instead of volume quotas. Integration has two directions: forward, to take root in the market; backward, to take root in technology.',
    look: 'Look at organising in firm.yaml, and whether each item has evidence.',
  },
  guards: {
    view: 'Closeness is a means and costs money. Some accounts want lean supply and are served well in deep distribution; there the advice is to leave them there. And a tie can be too close: nobody new is met, the price slips, one account holds the firm.',
    look: 'Look at FIT before any advice to move up, and at DARK before any advice to move closer.',
  },
} as const satisfies Readonly<Record<string, LensProse>>;
