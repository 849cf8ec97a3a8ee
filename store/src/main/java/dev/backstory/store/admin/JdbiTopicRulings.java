package dev.backstory.store.admin;

import dev.backstory.notation.NameKey;
import dev.backstory.port.admin.TopicRulings;
import dev.backstory.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What people decide of topics, over SQL. */
public final class JdbiTopicRulings implements TopicRulings {
  private static final String DUE = " WHERE state IN ('asked', 'undoing') ";

  private final Jdbi jdbi;

  public JdbiTopicRulings(Database database) {
    this.jdbi = database.jdbi();
  }

  @Override
  public boolean decide(Kind kind, Subject topic, Subject other, String account, Instant at) {
    return jdbi.inTransaction(
        handle -> {
          Subject of = resolved(handle, topic);
          Subject it =
              kind == Kind.NAME ? new Subject(other.name(), null) : resolved(handle, other);
          List<Ruling> wanted = wanted(handle);
          if (!isUsable(of) || !isUsable(it) || isVain(kind, topic, of, it, wanted)) {
            return false;
          }
          handle
              .createUpdate(
                  "INSERT INTO topic_ruling"
                      + " (at, account, kind, state, name, entity, other_name, other_entity) VALUES"
                      + " (:at, :account, :kind, 'asked', :name, :entity, :other, :otherEntity)")
              .bind("at", at)
              .bind("account", account)
              .bind("kind", kind.name().toLowerCase(Locale.ROOT))
              .bind("name", of.name())
              .bind("entity", of.entity())
              .bind("other", it.name())
              .bind("otherEntity", it.entity())
              .execute();
          return true;
        });
  }

  /** What a decision that made an entity was about. */
  private static Subject resolved(Handle handle, Subject subject) {
    String entity = subject.entity();
    if (entity == null || !entity.startsWith(OWN)) {
      return subject;
    }
    return handle
        .createQuery("SELECT * FROM topic_ruling WHERE seq = :id")
        .bind("id", Long.parseLong(entity.substring(OWN.length())))
        .map((row, _) -> ruling(row))
        .findOne()
        .map(made -> made.kind() == Kind.SAME ? made.other() : made.topic())
        .orElse(new Subject(subject.name(), null));
  }

  private static boolean isUsable(Subject subject) {
    String key = NameKey.of(subject.name());
    return key.codePoints().anyMatch(Character::isLetter)
        && subject.name().length() <= NameKey.LONGEST
        && subject.name().codePoints().noneMatch(Character::isISOControl);
  }

  /**
   * Whether it says what is so already, or the contrary of what was decided.
   *
   * @param shown as the topic was found
   */
  private static boolean isVain(
      Kind kind, Subject shown, Subject topic, Subject other, List<Ruling> wanted) {
    return switch (kind) {
      case NAME -> shown.name().equals(other.name());
      case SAME ->
          isOne(topic, other)
              || leads(other, topic, wanted)
              || leads(topic, other, wanted)
              || wanted.stream().anyMatch(it -> it.kind() == Kind.SAME && isOne(it.topic(), topic))
              || wanted.stream().anyMatch(it -> isApart(it, topic, other));
      case APART ->
          other.entity() == null && isOne(new Subject(topic.name(), null), other)
              || leads(other, topic, wanted)
              || leads(topic, other, wanted)
              || wanted.stream().anyMatch(it -> isApart(it, topic, other));
    };
  }

  private static boolean isApart(Ruling ruling, Subject one, Subject two) {
    return ruling.kind() == Kind.APART
        && (isCalled(ruling.topic(), one) && isOne(ruling.other(), two)
            || isCalled(ruling.topic(), two) && isOne(ruling.other(), one));
  }

  /** Whether one topic is another by what was decided. */
  private static boolean leads(Subject from, Subject to, List<Ruling> wanted) {
    Set<Subject> seen = new HashSet<>();
    Subject at = from;
    while (seen.add(at)) {
      Subject here = at;
      Optional<Subject> next =
          wanted.stream()
              .filter(it -> it.kind() == Kind.SAME && isOne(it.topic(), here))
              .map(Ruling::other)
              .findFirst();
      if (next.isEmpty()) {
        return false;
      }
      at = next.get();
      if (isOne(at, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(Subject one, Subject two) {
    return one.entity() == null
        ? two.entity() == null && isCalled(one, two)
        : one.entity().equals(two.entity());
  }

  private static boolean isCalled(Subject one, Subject two) {
    return NameKey.of(one.name()).equals(NameKey.of(two.name()));
  }

  @Override
  public boolean undo(long id) {
    return jdbi.withHandle(
        handle ->
            handle.execute(
                    "UPDATE topic_ruling SET state = 'undoing' WHERE seq = ? AND state = 'done'",
                    id)
                > 0);
  }

  @Override
  public List<Ruling> all() {
    return jdbi.withHandle(handle -> rulings(handle, "ORDER BY seq DESC"));
  }

  @Override
  public Optional<Ruling> find(long id) {
    return jdbi.withHandle(handle -> rulings(handle, "WHERE seq = " + id).stream().findFirst());
  }

  @Override
  public boolean isEmpty() {
    return jdbi.withHandle(handle -> rulings(handle, DUE + "LIMIT 1").isEmpty());
  }

  @Override
  public int follow() {
    return isEmpty() ? 0 : jdbi.inTransaction(JdbiTopicRulings::follow);
  }

  private static int follow(Handle handle) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> entities = new LinkedHashSet<>();
    List<Ruling> all = rulings(handle, "WHERE state <> 'undone' ORDER BY seq");
    for (Ruling ruling : rulings(handle, DUE)) {
      for (Ruling one : company(ruling, all)) {
        entities.add(OWN + one.id());
        Stream.of(one.topic(), one.other())
            .forEach(
                it -> {
                  names.add(it.name());
                  Stream.ofNullable(it.entity()).forEach(entities::add);
                });
      }
    }
    handle.execute("UPDATE topic_ruling SET state = 'done' WHERE state = 'asked'");
    handle.execute("UPDATE topic_ruling SET state = 'undone' WHERE state = 'undoing'");
    return new TopicTraces(handle).tellAgain(names, entities);
  }

  /** The decision and all that are about the same topics, or about topics of these. */
  private static Set<Ruling> company(Ruling ruling, List<Ruling> all) {
    Set<Ruling> company = new LinkedHashSet<>(Set.of(ruling));
    List<Ruling> left = new ArrayList<>(all);
    boolean found = true;
    while (found) {
      found =
          left.removeIf(
              it ->
                  !company.contains(it)
                      && company.stream().anyMatch(in -> meet(in, it))
                      && company.add(it));
    }
    return company;
  }

  private static boolean meet(Ruling one, Ruling two) {
    return Stream.of(one.topic(), one.other())
        .anyMatch(
            it ->
                isOne(it, two.topic())
                    || isOne(it, two.other())
                    || isCalled(it, two.topic())
                    || isCalled(it, two.other()));
  }

  @Override
  public List<Ruling> standing() {
    return jdbi.withHandle(
        handle -> rulings(handle, "WHERE state IN ('done', 'undoing') ORDER BY seq"));
  }

  /** What holds and what is asked for, without what is to be undone. */
  private static List<Ruling> wanted(Handle handle) {
    return rulings(handle, "WHERE state IN ('asked', 'done') ORDER BY seq");
  }

  private static List<Ruling> rulings(Handle handle, String which) {
    return handle
        .createQuery("SELECT * FROM topic_ruling " + which)
        .map((row, _) -> ruling(row))
        .list();
  }

  private static Ruling ruling(ResultSet row) throws SQLException {
    return new Ruling(
        row.getLong("seq"),
        Instant.parse(row.getString("at")),
        row.getString("account"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        new Subject(row.getString("name"), row.getString("entity")),
        new Subject(row.getString("other_name"), row.getString("other_entity")));
  }
}
