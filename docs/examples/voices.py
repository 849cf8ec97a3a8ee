#!/usr/bin/env python3
"""Who is heard, who is first, and on what newspapers differ: a notebook on an export of the site.

    ./backstory export sqlite site.db
    python3 voices.py site.db

Each cell is a question and a line of SQL; `datasette site.db` runs the same. Python's standard library
is all it needs.
"""
import sqlite3
import sys

CELLS = [
    (
        "Who is quoted in most newspapers?",
        """
        SELECT speaker, count(DISTINCT outlet) AS outlets, count(*) AS quotations
        FROM quotations WHERE speaker IS NOT NULL
        GROUP BY speaker ORDER BY outlets DESC, quotations DESC, speaker LIMIT 10
        """,
    ),
    (
        "Who says what, and where does it stand?",
        """
        SELECT speaker, substr(words, 1, 60) AS words, outlet, start_offset AS at, url
        FROM quotations WHERE speaker IS NOT NULL
        ORDER BY published_at, story_id, place LIMIT 10
        """,
    ),
    (
        "Which outlet tells facts first that others tell, too?",
        """
        WITH told AS (
          SELECT story_id, fact_id, outlet, min(published_at) AS at
          FROM tellings WHERE published_at IS NOT NULL GROUP BY story_id, fact_id, outlet
        ), ranked AS (
          SELECT outlet, rank() OVER (PARTITION BY story_id, fact_id ORDER BY at) AS place,
                 count(*) OVER (PARTITION BY story_id, fact_id) AS outlets
          FROM told
        )
        SELECT outlet, count(*) AS first FROM ranked WHERE place = 1 AND outlets > 1
        GROUP BY outlet ORDER BY first DESC, outlet LIMIT 10
        """,
    ),
    (
        "Which lines rest on most newspapers?",
        """
        SELECT json_array_length(c.newsrooms) AS newsrooms, substr(c.text, 1, 70) AS line, s.headline
        FROM claims c JOIN stories s ON s.id = c.story_id
        WHERE c.section = 'whatHappened'
        ORDER BY newsrooms DESC, c.story_id, c.place LIMIT 10
        """,
    ),
    (
        "How much of each outlet is its own reporting?",
        """
        SELECT outlet, count(*) AS articles, sum(independent) AS own
        FROM articles GROUP BY outlet ORDER BY articles DESC, outlet LIMIT 10
        """,
    ),
]


def show(names, rows):
    cells = [names] + [["" if cell is None else str(cell) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(names))]
    for row in cells:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())


def main(file):
    database = sqlite3.connect("file:%s?mode=ro" % file, uri=True)
    for question, sql in CELLS:
        rows = database.execute(sql)
        print(question)
        show([column[0] for column in rows.description], rows.fetchall())
        print()


if __name__ == "__main__":
    main(sys.argv[1])
