package dev.backstory.compose.pen;

import dev.backstory.model.Fact;
import dev.backstory.notation.Resource;
import dev.backstory.port.TextModel.Question;
import dev.backstory.port.TextModel.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts an assignment into questions that fit a model's context: all of it in one if that holds
 * enough facts, else the sections in groups, each with the facts that weigh most for it.
 */
final class QuestionMaker {
  /** The version of the texts; it is part of what is kept with an answer. */
  static final String VERSION = Resource.lines("compose/pen/version.txt").getFirst();

  /** So many facts are enough for all sections in one question. */
  private static final int ENOUGH_FACTS = 25;

  /** Every group has these, so that it knows what the story is about. */
  private static final int SHARED_FACTS = 6;

  /** A model that reasons first needs several times the length of its answer. */
  private static final int REASONING = 4;

  private static final int MARGIN = 64;

  private static final String SYSTEM = text("system.txt");
  private static final String USER = text("user.txt");
  private static final String REPAIR = text("repair.txt");
  private static final String MEND = text("mend.txt");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ObjectNode SCHEMA = (ObjectNode) JSON.readTree(text("schema.json"));

  /** The sections that go together where not all do, with the kinds of facts that they need. */
  private static final Map<Set<PenSection>, Set<Fact.Kind>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put(
        EnumSet.of(PenSection.WHAT_HAPPENED, PenSection.KEY_POINTS),
        EnumSet.noneOf(Fact.Kind.class));
    GROUPS.put(
        EnumSet.of(PenSection.IMPLICATIONS, PenSection.BACKGROUND),
        EnumSet.complementOf(EnumSet.of(Fact.Kind.EVENT)));
    GROUPS.put(
        EnumSet.of(PenSection.QUESTIONS, PenSection.OPEN_QUESTIONS),
        EnumSet.noneOf(Fact.Kind.class));
  }

  private final int context;

  /**
   * @param context tokens that the model reads and writes at once
   */
  QuestionMaker(int context) {
    this.context = context;
  }

  /**
   * A question with what its answer has to be compared with.
   *
   * @param facts that it gives, by their numbers
   */
  record Prepared(Question question, Set<PenSection> sections, Map<Integer, Fact> facts) {
    /** By which the question refers to these facts of it. */
    List<Integer> numbers(List<Fact> some) {
      return facts.entrySet().stream()
          .filter(entry -> some.contains(entry.getValue()))
          .map(Map.Entry::getKey)
          .toList();
    }

    /**
     * The same once more for what was refused of an answer, with why. It takes no more of a context
     * than before: what is listed, as far as it fits, is taken from the longest answer.
     */
    Prepared mending(List<RefusedDraft> refused) {
      long left = question.mostTokens() / 2;
      List<String> lines = new ArrayList<>();
      for (RefusedDraft draft : refused) {
        String line = FactData.line(draft);
        left -= Tokens.about(line);
        if (left >= 0) {
          lines.add(line);
        }
      }
      String data = "[" + String.join(",\n", lines) + "]";
      String block = MEND.replace("{mark}", FactData.mark(data)).replace("{refused}", data);
      return asking(
          question.user() + "\n\n" + block,
          (int) Math.max(question.mostTokens() / 3, question.mostTokens() - Tokens.about(block)));
    }

    /** The same once more, after an answer that cannot be used for this reason. */
    Prepared again(String reason) {
      return asking(
          question.user() + "\n\n" + REPAIR.replace("{reason}", reason), question.mostTokens());
    }

    private Prepared asking(String user, int mostTokens) {
      return new Prepared(
          new Question(question.prompt(), question.system(), user, question.schema(), mostTokens),
          sections,
          facts);
    }
  }

  /** The questions of an assignment, none where it has no facts. */
  List<Prepared> prepare(Assignment assignment) {
    if (assignment.facts().isEmpty()) {
      return List.of();
    }
    Set<PenSection> all = EnumSet.allOf(PenSection.class);
    List<NumberedFact> fitting = fitting(assignment, all, assignment.facts());
    if (fitting.size() >= Math.min(ENOUGH_FACTS, assignment.facts().size())) {
      return List.of(prepared(assignment, all, fitting));
    }
    List<Prepared> parts = new ArrayList<>();
    GROUPS.forEach(
        (sections, kinds) -> {
          List<NumberedFact> order = preferring(kinds, assignment.facts());
          List<NumberedFact> some = fitting(assignment, sections, order);
          if (!some.isEmpty()) {
            parts.add(prepared(assignment, sections, some));
          }
        });
    return List.copyOf(parts);
  }

  private static List<NumberedFact> preferring(Set<Fact.Kind> kinds, List<NumberedFact> facts) {
    Set<NumberedFact> order =
        new LinkedHashSet<>(facts.subList(0, Math.min(SHARED_FACTS, facts.size())));
    facts.stream().filter(fact -> kinds.contains(fact.fact().kind())).forEach(order::add);
    order.addAll(facts);
    return List.copyOf(order);
  }

  /**
   * The first that fit, in the order of their numbers; one that is too long does not hide others.
   */
  private List<NumberedFact> fitting(
      Assignment assignment, Set<PenSection> sections, List<NumberedFact> order) {
    long left =
        context
            - MARGIN
            - answer(sections)
            - Tokens.about(SYSTEM)
            - Tokens.about(REPAIR)
            - Tokens.about(user(sections, FactData.json(assignment.headlines(), List.of())));
    List<NumberedFact> fitting = new ArrayList<>();
    for (NumberedFact fact : order) {
      long cost = Tokens.about(FactData.line(fact) + ",\n");
      if (cost <= left) {
        left -= cost;
        fitting.add(fact);
      }
    }
    fitting.sort(Comparator.comparingInt(NumberedFact::number));
    return fitting;
  }

  private Prepared prepared(
      Assignment assignment, Set<PenSection> sections, List<NumberedFact> facts) {
    String user = user(sections, FactData.json(assignment.headlines(), facts));
    long left = context - MARGIN - Tokens.about(SYSTEM) - Tokens.about(user);
    int answer = answer(sections);
    Question question =
        new Question(
            VERSION,
            SYSTEM,
            user,
            schema(sections),
            (int) Math.clamp(left, answer, (long) REASONING * answer));
    Map<Integer, Fact> numbers = new LinkedHashMap<>();
    facts.forEach(fact -> numbers.put(fact.number(), fact.fact()));
    return new Prepared(question, EnumSet.copyOf(sections), numbers);
  }

  private static int answer(Collection<PenSection> sections) {
    return sections.stream().mapToInt(PenSection::tokens).sum();
  }

  private static String user(Set<PenSection> sections, String data) {
    String wishes =
        sections.stream()
            .map(section -> "- " + section.key() + ": " + section.wish())
            .collect(Collectors.joining("\n"));
    String shape =
        sections.stream()
            .map(section -> "\"" + section.key() + "\":[" + section.shape() + "]")
            .collect(Collectors.joining(",", "{", "}"));
    return USER.replace("{wishes}", wishes)
        .replace("{shape}", shape)
        .replace("{mark}", FactData.mark(data))
        .replace("{data}", data); // last, since nothing in it may be replaced
  }

  private static String schema(Set<PenSection> sections) {
    ObjectNode schema = SCHEMA.deepCopy();
    ObjectNode properties = (ObjectNode) schema.get("properties");
    properties.retain(sections.stream().map(PenSection::key).toList());
    ArrayNode required = schema.putArray("required");
    sections.forEach(section -> required.add(section.key()));
    return JSON.writeValueAsString(schema);
  }

  private static String text(String name) {
    try (InputStream in = Resource.open("compose/pen/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
