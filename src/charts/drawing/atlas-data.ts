import topology from 'world-atlas/countries-110m.json' with { type: 'json' };

/** A module of its own, so that the atlas is fetched only with the first map. */
export default topology;
