package dev.backstory.bench.labels;

import dev.backstory.bench.labels.MentionLabels.Label;
import dev.backstory.bench.score.BCubed;
import dev.backstory.model.Article;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How found mentions agree with labelled ones. Strict: the same characters (without a leading
 * article) and the same type. Lenient: characters in common and the same type. Joins: whether the
 * mentions found have the same full name exactly if they are of the same entity, by {@link BCubed}.
 */
public final class MentionScore {
  private static final List<EntityType> COUNTED =
      List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE);
  private static final String ALL = "f1";
  private static final String SPANS = "spans";
  private static final String LENIENT = "lenient";
  private static final int ARTICLE = "the ".length();

  /** By the names of the figures, in the order in which they are shown. */
  private final Map<String, Tally> tallies = new LinkedHashMap<>();

  private final List<String> entities = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /** What was missed ("-") or found wrongly ("+"), and in which article it stands. */
  public record Fault(String kind, Article article, Span span, EntityType type) {}

  private static final class Tally {
    int right;
    int labelled;
    int found;

    double f1() {
      return labelled + found == 0 ? 0 : 2.0 * right / (labelled + found);
    }
  }

  private MentionScore() {
    tallies.put(ALL, new Tally());
    COUNTED.forEach(type -> tallies.put(name(type), new Tally()));
    tallies.put(SPANS, new Tally());
    tallies.put(LENIENT, new Tally());
  }

  /** How all mentions that were found in each of the articles agree with the labels. */
  public static MentionScore of(List<MentionLabels> articles, List<List<Mention>> found) {
    MentionScore score = new MentionScore();
    for (int i = 0; i < found.size(); i++) {
      score.add(articles.get(i), found.get(i));
    }
    return score;
  }

  private void add(MentionLabels labelled, List<Mention> mentions) {
    List<Mention> found =
        mentions.stream()
            .filter(m -> COUNTED.contains(m.type()) && labelled.stretch().contains(m.span()))
            .map(m -> new Mention(bare(m.span(), labelled.article().text()), m.name(), m.type()))
            .filter(m -> labelled.mentions().stream().noneMatch(label -> isOpen(label, m)))
            .toList();
    for (Label label : labelled.mentions()) {
      if (label.type() != null) {
        count(label, label.type(), found, labelled.article());
      }
    }
    for (Mention mention : found) {
      tallies(mention.type()).forEach(tally -> tally.found++);
      if (labelled.mentions().stream().noneMatch(label -> isSame(label, mention))) {
        faults.add(new Fault("+", labelled.article(), mention.span(), mention.type()));
      }
    }
  }

  private void count(Label label, EntityType type, List<Mention> found, Article article) {
    tallies(type).forEach(tally -> tally.labelled++);
    Mention same = first(found, mention -> isSame(label, mention));
    if (same != null) {
      tally(ALL).right++;
      tally(name(type)).right++;
      entities.add(article.id() + " " + label.entity());
      names.add(article.id() + " " + same.name().toLowerCase(Locale.ROOT));
    } else {
      faults.add(new Fault("-", article, label.span(), type));
    }
    boolean near = first(found, m -> m.type() == type && m.span().overlaps(label.span())) != null;
    tally(SPANS).right += first(found, m -> m.span().equals(label.span())) == null ? 0 : 1;
    tally(LENIENT).right += near ? 1 : 0;
  }

  private List<Tally> tallies(EntityType type) {
    return Stream.of(ALL, name(type), SPANS, LENIENT).map(this::tally).toList();
  }

  private Tally tally(String figure) {
    return tallies.computeIfAbsent(figure, _ -> new Tally());
  }

  private static String name(EntityType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Mention first(List<Mention> found, Predicate<Mention> wanted) {
    return found.stream().filter(wanted).findFirst().orElse(null);
  }

  private static boolean isSame(Label label, Mention mention) {
    return mention.type() == label.type() && mention.span().equals(label.span());
  }

  private static boolean isOpen(Label label, Mention mention) {
    return label.type() == null && label.span().overlaps(mention.span());
  }

  private static Span bare(Span span, String text) {
    int at = text.offsetByCodePoints(0, span.start());
    boolean article = text.regionMatches(true, at, "the ", 0, ARTICLE) && span.length() > ARTICLE;
    return article ? new Span(span.start() + ARTICLE, span.end()) : span;
  }

  public List<Fault> faults() {
    return faults;
  }

  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    tallies.forEach((name, tally) -> figures.put(name, tally.f1()));
    figures.put("joins", BCubed.of(entities, names).f1());
    return figures;
  }
}
