package dev.backstory.bench.labels;

import dev.backstory.bench.labels.LabelledMention.Stretch;
import dev.backstory.bench.score.BCubed;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How found mentions agree with labelled ones. Strict: the same characters (without a leading
 * article) and the same type. Lenient: characters in common and the same type. Joins: whether the
 * mentions found have the same full name exactly if they are of the same entity, by {@link BCubed}.
 */
public final class MentionScore {
  private static final Set<EntityType> COUNTED =
      Set.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE);
  private static final int ARTICLE = "the ".length();

  private final Map<EntityType, Tally> strict = new EnumMap<>(EntityType.class);
  private final Tally all = new Tally();
  private final Tally spans = new Tally();
  private final Tally lenient = new Tally();
  private final List<String> entities = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  /** What was missed ("-"), found wrongly ("+") or joined under a name ("="). */
  public record Fault(String kind, String article, Span span, EntityType type) {}

  private static final class Tally {
    int right;
    int labelled;
    int found;

    double f1() {
      return labelled + found == 0 ? 0 : 2.0 * right / (labelled + found);
    }
  }

  /**
   * @param text the article's
   * @param mentions all that were found in the article
   */
  void add(Stretch stretch, String text, List<Mention> mentions) {
    List<Mention> found =
        mentions.stream()
            .filter(m -> COUNTED.contains(m.type()) && stretch.span().contains(m.span()))
            .map(m -> new Mention(bare(m.span(), text), m.name(), m.type()))
            .filter(m -> stretch.mentions().stream().noneMatch(l -> isOpen(l, m)))
            .toList();
    List<LabelledMention> labels =
        stretch.mentions().stream().filter(label -> label.type() != null).toList();
    for (LabelledMention label : labels) {
      EntityType type = label.type();
      if (type != null) {
        count(label, type, found, stretch.article());
      }
    }
    for (Mention mention : found) {
      tally(mention.type()).found++;
      all.found++;
      spans.found++;
      lenient.found++;
      if (labels.stream().noneMatch(l -> isSame(l, mention))) {
        faults.add(new Fault("+", stretch.article(), mention.span(), mention.type()));
      }
    }
  }

  private void count(LabelledMention label, EntityType type, List<Mention> found, String article) {
    tally(type).labelled++;
    all.labelled++;
    spans.labelled++;
    lenient.labelled++;
    Mention same = first(found, mention -> isSame(label, mention));
    if (same != null) {
      tally(type).right++;
      all.right++;
      entities.add(article + " " + label.entity());
      names.add(article + " " + same.name().toLowerCase(Locale.ROOT));
    } else {
      faults.add(new Fault("-", article, label.span(), type));
    }
    spans.right += first(found, m -> m.span().equals(label.span())) == null ? 0 : 1;
    boolean near = first(found, m -> m.type() == type && m.span().overlaps(label.span())) != null;
    lenient.right += near ? 1 : 0;
  }

  private static @Nullable Mention first(List<Mention> found, Predicate<Mention> wanted) {
    return found.stream().filter(wanted).findFirst().orElse(null);
  }

  private static boolean isSame(LabelledMention label, Mention mention) {
    return mention.type() == label.type() && mention.span().equals(label.span());
  }

  private static boolean isOpen(LabelledMention label, Mention mention) {
    return label.type() == null && label.span().overlaps(mention.span());
  }

  private static Span bare(Span span, String text) {
    int at = text.offsetByCodePoints(0, span.start());
    boolean article = text.regionMatches(true, at, "the ", 0, ARTICLE) && span.length() > ARTICLE;
    return article ? new Span(span.start() + ARTICLE, span.end()) : span;
  }

  private Tally tally(EntityType type) {
    return strict.computeIfAbsent(type, _ -> new Tally());
  }

  public List<Fault> faults() {
    return faults;
  }

  public Map<String, Double> figures() {
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("f1", all.f1());
    strict.forEach((type, tally) -> figures.put(type.name().toLowerCase(Locale.ROOT), tally.f1()));
    figures.put("spans", spans.f1());
    figures.put("lenient", lenient.f1());
    figures.put("joins", BCubed.of(entities, names).f1());
    return figures;
  }
}
