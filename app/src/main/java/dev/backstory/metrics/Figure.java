package dev.backstory.metrics;

import java.util.List;

/** What is looked up in the data folder whenever somebody asks. */
enum Figure {
  FEEDS("feeds", "state", List.of("well", "failing", "stopped"), "Feeds by how they are."),
  ARTICLES(
      "articles",
      "state",
      List.of("kept", "read", "placed", "published"),
      "Articles that came at least so far."),
  STORIES("stories", "kind", List.of("page", "brief"), "Stories that are published."),
  QUEUE(
      "queue",
      "queue",
      List.of("feeds", "pages", "articles", "stories"),
      "What is due: feeds to look at, pages to read, articles to annotate, stories to write."),
  QUEUE_AGE(
      "queue.oldest.seconds",
      "queue",
      List.of("feeds", "pages", "articles"),
      "For how long the oldest of a queue has been due; 0 while none is."),
  REPORTS("reports.open", "Lines that readers reported and nobody has looked at."),
  MODEL_QUESTIONS(
      "model.questions.today",
      "result",
      List.of("answered", "failed", "reused"),
      "Questions to the language model since midnight UTC."),
  MODEL_TOKENS(
      "model.tokens.today",
      "kind",
      List.of("in", "out", "reserved"),
      "Tokens of the language model since midnight UTC."),
  MODEL_REFUSED(
      "model.refused.today", "Answers and sentences of the model that were not used, since then."),
  WEBHOOKS("webhooks", "state", List.of("well", "failing", "off"), "Webhooks by how they are."),
  WEBHOOK_EVENTS(
      "webhook.events.waiting", "What the webhook that is furthest behind is to be told."),
  DIGESTS("digests", "News that goes to readers by mail, each of one section or search."),
  DATABASE("database.bytes", "Size of the database."),
  DISK("disk.free.bytes", "What is free on its disk.");

  private final String name;
  private final String label;
  private final List<String> values;
  private final String help;

  Figure(String name, String label, List<String> values, String help) {
    this.name = "backstory." + name;
    this.label = label;
    this.values = values;
    this.help = help;
  }

  Figure(String name, String help) {
    this(name, "", List.of(""), help);
  }

  String meter() {
    return name;
  }

  /** Empty if it has none. */
  String label() {
    return label;
  }

  List<String> labelled() {
    return values;
  }

  String help() {
    return help;
  }
}
