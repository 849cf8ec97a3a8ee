package dev.backstory.archive;

import java.util.Random;

/** Pages of an invented newspaper, each of other words. */
public final class TestPages {
  private static final String[] WHO = {
    "The harbour board", "A council of growers", "Mayor Ilse Brandt", "The ferry company",
    "Teachers of the valley", "A court in Tolvik", "The power works", "Fishers of the east quay"
  };
  private static final String[] DID = {
    "agreed to repair",
    "refused to sell",
    "will inspect",
    "has closed",
    "plans to rebuild",
    "asked for money to keep",
    "praised the crew of",
    "counted the visitors of"
  };
  private static final String[] WHAT = {
    "the old lighthouse", "a bridge across the Marn", "two warehouses", "the night ferry",
    "the school at Hollin", "a row of wind pumps", "the tide gate", "the market hall"
  };
  private static final String[] WHEN = {
    "before the winter storms", "after a vote on Tuesday", "for the third time in ten years",
    "although nobody had expected it", "as the river fell", "while engineers looked on"
  };

  private TestPages() {}

  /** The address of a page. */
  public static String url(int number) {
    return "https://tidings.example/2026/03/02/report-" + number;
  }

  /** A page with so many paragraphs of words that follow from its number. */
  public static String html(int number, int paragraphs) {
    Random random = new Random(number);
    StringBuilder page = new StringBuilder();
    page.append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Report ")
        .append(number)
        .append(" from the coast | Tidings</title>")
        .append("<meta property=\"og:site_name\" content=\"Tidings\">")
        .append("<meta property=\"article:published_time\" content=\"2026-03-02T10:00:00Z\">")
        .append("</head><body><nav><a href=\"/\">Home</a> <a href=\"/sea\">Sea</a></nav><article>")
        .append("<h1>Report ")
        .append(number)
        .append(" from the coast</h1>");
    for (int i = 0; i < paragraphs; i++) {
      page.append("<p>");
      for (int s = 0; s < 4; s++) {
        page.append(sentence(random)).append(' ');
      }
      page.append("</p>\n");
    }
    return page.append("</article><footer>Tidings of Tolvik</footer></body></html>").toString();
  }

  private static String sentence(Random random) {
    return one(WHO, random)
        + " "
        + one(DID, random)
        + " "
        + one(WHAT, random)
        + " "
        + one(WHEN, random)
        + ", number "
        + random.nextInt(10_000)
        + " of the list.";
  }

  private static String one(String[] of, Random random) {
    return of[random.nextInt(of.length)];
  }
}
