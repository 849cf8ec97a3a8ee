package dev.backstory.site.catalogue;

import dev.backstory.model.PageSection.TopicCard;
import java.util.Comparator;
import java.util.Locale;

/** What makes two cards one topic: their entity or, where they have none, name and type. */
record TopicKey(String entity, String name, String type) implements Comparable<TopicKey> {
  private static final Comparator<TopicKey> ORDER =
      Comparator.comparing(TopicKey::entity)
          .thenComparing(TopicKey::name)
          .thenComparing(TopicKey::type);

  static TopicKey of(TopicCard card) {
    String entity = card.entityId();
    return entity == null
        ? new TopicKey("", card.name().toLowerCase(Locale.ROOT), card.type().name())
        : new TopicKey(entity, "", "");
  }

  boolean isLinked() {
    return !entity.isEmpty();
  }

  /** In an order that says nothing of them. */
  @Override
  public int compareTo(TopicKey other) {
    return ORDER.compare(this, other);
  }
}
