-- At least a row in each table but those of pages and annotations, which are made of more than text.

INSERT INTO feed (url, name, etag, last_modified, next_at, failures, last_error, folder, looked_at, news, hours, moving_to, stopped)
  VALUES ('https://tern.example/feed', 'The Tern', 'W/"é"', 'Tue, 4 Mar 31', '2031-03-04T12:00:00Z', 3, 'HTTP status 503', 'News/Coast', '2031-03-04T11:00:00Z', 4.25, 17.5, 'https://tern.example/news', 'gone');
INSERT INTO feed (url, next_at) VALUES ('https://gull.example/feed', '2031-03-04T12:00:00Z');

INSERT INTO item (feed, id, url, page, digest, said, seen_at, due_at, reads, failures, article_id, etag, last_modified, reserved)
  VALUES ('https://gull.example/feed', '1', 'https://gull.example/1', 'gull.example/1', 'd1', '{"id":"1","url":"https://gull.example/1","title":"Ferry held","authors":[]}', '2031-03-03T08:00:00Z', '2031-03-04T08:00:00Z', 1, 2, 'a', '"e"', 'yesterday', 0);
INSERT INTO item (feed, id, digest, seen_at, due_at) VALUES ('https://gull.example/feed', '2', 'd2', '2031-03-03T09:00:00Z', '2031-03-04T08:00:00Z');
INSERT INTO item (feed, id, digest, seen_at, rejected, reserved) VALUES ('https://gull.example/feed', '3', 'd3', '2031-03-03T09:00:00Z', 'mining is reserved', 1);

INSERT INTO article (id, version, arrived_at, url, outlet, authors, title, published, modified, language, wire, text, details)
  VALUES ('a', 2, '2031-03-03T08:00:00Z', 'https://gull.example/1', 'The Gull', '["Oda Brandt"]', 'Ferry held', '2031-03-03T07:00:00Z', '2031-03-03T07:30:00Z', 'en', 'Wire', 'The ferry was held. 😀', '{"dayOnly":true,"section":"Harbour"}');
INSERT INTO article (id, version, arrived_at, authors, text)
  VALUES ('b', 1, '2031-03-03T09:00:00Z', '[]', 'It sailed.'), ('c', 1, '2031-03-03T09:00:00Z', '[]', 'It is there.');

INSERT INTO story (id, slug, earlier, created_at, updated_at, changed_seq, told_seq)
  VALUES ('s', 'slug-s', '[]', '2031-03-03T08:00:00Z', '2031-03-03T09:00:00Z', 4, 4);
INSERT INTO story (id, slug, earlier, created_at, updated_at, merged_into, changed_seq)
  VALUES ('t', 'slug-t', '[]', '2031-03-03T09:00:00Z', '2031-03-03T09:00:00Z', 's', 4);
INSERT INTO placement (article_id, story_id, version, told) VALUES ('a', 's', 2, 1), ('b', 's', 1, 1), ('c', 's', 1, 1);
INSERT INTO decision (article_id, at, kind, arrival, story_id) VALUES ('a', '2031-03-03T08:00:00Z', 'open', 1, 's');
INSERT INTO decision (article_id, at, kind, arrival, story_id, reasons, signature) VALUES ('b', '2031-03-03T09:00:00Z', 'open', 1, 't', '{}', x'0102');
INSERT INTO decision (article_id, at, kind, arrival, story_id, reasons, signature) VALUES ('c', '2031-03-03T09:00:00Z', 'join', 1, 't', '{}', x'0102');
INSERT INTO decision (article_id, at, kind, arrival, story_id, other_id, reasons) VALUES ('c', '2031-03-03T09:00:00Z', 'merge', 0, 's', 't', '{}');
INSERT INTO decision_moved (seq, article_id) VALUES (4, 'c');
INSERT INTO decision_moved (seq, article_id) VALUES (4, 'b');

INSERT INTO page_topic (story_id, name_key, name) VALUES ('s', 'ada lind', 'Ada Lind');
INSERT INTO told_knowledge (version) VALUES ('known');

INSERT INTO quotation (number, article_id, kind, start, stop, words, speaker, role, speaker_key, surname_key, outlet, paper, outlet_key, paper_key, published, day_only, together, utterance)
  VALUES (1048577, 'a', 'direct', 4, 9, '“ferry”', 'Ada Lind', 'mayor', 'ada lind', 'lind', 'The Gull', 'Wire', 'the gull', 'wire', '2031-03-03T07:00:00Z', 0, 1048577, 1048577);
INSERT INTO quotation_run (hash, number) VALUES (-7, 1048577);

INSERT INTO import (fingerprint, bytes, place, at, number, byte_offset, before, finished, added, changed, known, rejected, passed_over)
  VALUES ('f', 5000000000, 'news.jsonl', '2031-03-03T08:00:00Z', 5, 30, 3, 1, 2, 1, 1, '{"no JSON":1}', '{}');
INSERT INTO rejection (at, place, reason) VALUES ('2031-03-03T08:00:00Z', 'news.jsonl:3', 'no JSON: a brace');

INSERT INTO online_name (name_key, language, name, answered_at) VALUES ('ada lind', 'en', 'Ada Lind', '2031-03-03T08:00:00Z');
INSERT INTO online_name (name_key, language, name, failures, failure, next_at) VALUES ('bo ek', 'en', 'Bo Ek', 2, 'HTTP status 500', '2031-03-05T08:00:00Z');
INSERT INTO online_entity (name_key, language, place, id, label, aliases, type, description, popularity, source, licence, revision, url)
  VALUES ('ada lind', 'en', 0, 'wikidata:Q7', 'Ada Lind', '["A. Lind"]', 'person', 'mayor of Orm', 3, 'Wikidata', 'CC0 1.0', 7, 'https://wiki.example/Q7');
INSERT INTO online_class (id, parents, at) VALUES ('Q900', '["Q5"]', '2031-03-03T08:00:00Z');
INSERT INTO online_rest (until, reason) VALUES ('2031-03-05T08:00:00Z', 'HTTP status 429');
