package dev.backstory.sentence;

import dev.backstory.model.Article;
import dev.backstory.model.MainVerb;
import dev.backstory.model.MainVerb.Tense;
import dev.backstory.model.Quotation;
import dev.backstory.model.Span;
import dev.backstory.model.TimeExpression;
import dev.backstory.model.TimeExpression.DatedClause;
import dev.backstory.model.TimeExpression.Precision;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When what a sentence tells took place or will: the time of its own main verb. */
public final class MainTime {
  /** Before a time that bounds another and dates nothing: "since 2019". */
  private static final Pattern BOUND =
      Pattern.compile(
          "(?i)\\b(?:since|until|till|before|after|by|from|than|for|as of|the same \\w+)(?: of| in)?(?: the)? $");

  /** What is too vague, or begins on a day that nobody tells, to be put in order. */
  private static final Set<Precision> UNPLACED =
      Set.of(Precision.FISCAL_QUARTER, Precision.FISCAL_YEAR, Precision.DECADE, Precision.CENTURY);

  /** Verbs by which somebody says something and does nothing else, as a threat or an order does. */
  private static final Pattern SAYING =
      Pattern.compile(
          "sa(?:id|ys?)|t(?:old|ells?)|add(?:ed|s)?|note[ds]?|report(?:ed|s)?|wr(?:ote|ites?)");

  /** What tells how things are now, what has just happened or is still to come. */
  private static final Pattern NOT_OVER =
      Pattern.compile(
          "\\b(?:has|have|is|are|do|does|will|would|can|could|may|might|shall|should|must)\\b");

  /** What begins a further clause, behind the first word of what is said. */
  private static final Pattern HANGING =
      Pattern.compile("\\s(?:that|which|who|whom|whose|where|when|while|after|before|since|as)\\s");

  /** A day here may be the day before elsewhere. */
  private static final int ZONES = 1;

  /** What begins a clause that has a time of its own more often than not. */
  private static final Pattern FURTHER =
      Pattern.compile(
          "\\s(?:which|who|whom|whose)\\s|\\s(?:after|before)\\s.*\\sthat\\s"
              + "|,\\s(?:\\p{Ll}+ly\\s)?\\p{Ll}+ing\\s");

  /** "They claimed it, saying that it": what follows is told beside the main clause. */
  private static final Pattern BESIDE =
      Pattern.compile("\\S\\s[^,]*,\\s(?:\\p{Ll}+ly\\s)?\\p{Ll}+ing\\s[^,]*$");

  /**
   * Between two verbs of which the second is another of the same subject, or hangs on the first.
   */
  private static final Pattern JOINED =
      Pattern.compile("\\b(?:and|or|but)\\s|;|\\bto(?: be| have)?\\s$");

  private MainTime() {}

  /** The time of the sentence's main clause, unquoted; null for none, or several apart. */
  public static @Nullable TimeExpression of(StorySentence sentence) {
    if (sentence.times().isEmpty()) {
      return null;
    }
    String outside = Marks.blanked(sentence.text());
    List<TimeExpression> times =
        sentence.times().stream().filter(time -> datesMainClause(time, sentence, outside)).toList();
    return times.stream()
        .filter(time -> !UNPLACED.contains(time.precision()))
        .filter(time -> !BOUND.matcher(before(sentence, time, outside)).find())
        .findFirst()
        .filter(time -> times.stream().allMatch(other -> isWithin(time, other)))
        .orElse(null);
  }

  /**
   * The same of the event that a sentence tells: when somebody said something is not when it
   * happened. "Police said on Friday that he fell on Monday" gives Monday, "he fell, police said on
   * Friday" nothing; but "he has been found, police said on Friday" gives Friday, for it is news,
   * and "she announced on Monday that they had parted at Christmas" tells of Monday.
   */
  public static @Nullable TimeExpression ofEvent(StorySentence sentence) {
    TimeExpression time = of(sentence);
    if (time == null || isOfAnotherClause(time, sentence)) {
      return null;
    }
    TimeExpression announced = announced(sentence, time);
    if (announced != null) {
      return announced;
    }
    Quotation said = saidThen(sentence, time);
    return said == null ? time : timeIn(said.span(), sentence);
  }

  /**
   * Whether two sentences tell events of different days: by their own times, or because the report
   * of the one was out a day and more before the other's event took place.
   */
  public static boolean areApart(StorySentence one, StorySentence other) {
    TimeExpression a = of(one);
    TimeExpression b = of(other);
    return a != null && b != null ? !a.overlaps(b) : isBefore(one, b) || isBefore(other, a);
  }

  /** Whether a report was out, and not changed since, a day and more before that time. */
  private static boolean isBefore(StorySentence sentence, @Nullable TimeExpression event) {
    Article article = sentence.article().article();
    LocalDate day = article.publishedDay();
    return event != null
        && day != null
        && event.direction() == TimeExpression.Direction.PAST
        && day.plusDays(ZONES).isBefore(event.date())
        && article.modified() == null;
  }

  /**
   * Whether a further clause begins between the verb and the time, which may as well be dated: "he
   * resigned after papers showed that she bought it in 2007", "they claimed it, saying it answered
   * the strikes of last week".
   */
  private static boolean isOfAnotherClause(TimeExpression time, StorySentence sentence) {
    Span dated = Objects.requireNonNull(time.clause()).verb();
    MainVerb main = sentence.verb();
    if (main != null && isOfAnotherVerb(dated, main, sentence)) {
      return true;
    }
    int from = main == null ? dated.end() : Math.min(dated.end(), main.span().end());
    String before = sentence.text().substring(0, sentence.local(dated.start()));
    return BESIDE.matcher(before).find()
        || from < time.span().start()
            && FURTHER.matcher(sentence.slice(new Span(from, time.span().start()))).find();
  }

  /**
   * Whether the verb that is dated is neither the one of what the sentence tells nor joined to it:
   * "it was imposed under a law they passed last year". In the perfect that verb itself takes no
   * time that is over: "he has opened an inquiry into the attack on Saturday".
   */
  private static boolean isOfAnotherVerb(Span dated, MainVerb main, StorySentence sentence) {
    if (dated.equals(main.span())) {
      return main.tense() == Tense.PERFECT;
    }
    if (dated.start() < main.span().end() || isCue(dated, sentence)) {
      return false;
    }
    String between = sentence.slice(new Span(main.span().end(), dated.start()));
    return !between.isBlank() && !JOINED.matcher(between).find();
  }

  private static boolean isCue(Span verb, StorySentence sentence) {
    return SAYING.matcher(sentence.slice(verb)).matches()
        || sentence.quotations().stream()
            .map(Quotation::cue)
            .anyMatch(cue -> cue != null && cue.contains(verb));
  }

  /** When somebody did more than say what has this time: the day of the announcement. */
  private static @Nullable TimeExpression announced(StorySentence sentence, TimeExpression time) {
    Span verb = Objects.requireNonNull(time.clause()).verb();
    return sentence.quotations().stream()
        .filter(q -> q.kind() == Quotation.Kind.INDIRECT && q.span().contains(verb))
        .map(Quotation::cue)
        .filter(Objects::nonNull)
        .filter(cue -> !SAYING.matcher(sentence.slice(cue)).matches())
        .flatMap(cue -> sentence.times().stream().filter(other -> dates(other, cue)))
        .filter(other -> !UNPLACED.contains(other.precision()))
        .findFirst()
        .orElse(null);
  }

  private static boolean dates(TimeExpression time, Span cue) {
    DatedClause clause = time.clause();
    return clause != null && cue.contains(clause.verb());
  }

  /** What somebody merely says at this time; null if it dates more than words. */
  private static @Nullable Quotation saidThen(StorySentence sentence, TimeExpression time) {
    Span verb = Objects.requireNonNull(time.clause()).verb();
    return sentence.quotations().stream()
        .filter(q -> q.kind() == Quotation.Kind.INDIRECT)
        .filter(q -> q.cue() != null && q.cue().contains(verb) && !q.span().contains(time.span()))
        .filter(q -> SAYING.matcher(sentence.slice(verb)).matches())
        .filter(q -> isOver(sentence.slice(q.span())))
        .findFirst()
        .orElse(null);
  }

  /** Whether what is said was over when it was said. */
  private static boolean isOver(String said) {
    Matcher further = HANGING.matcher(said);
    String first = further.find() ? said.substring(0, further.start()) : said;
    return !NOT_OVER.matcher(first).find();
  }

  /** The one time in a stretch of a sentence that a clause there is dated by. */
  private static @Nullable TimeExpression timeIn(Span stretch, StorySentence sentence) {
    String text = sentence.text();
    List<TimeExpression> times =
        sentence.times().stream()
            .filter(time -> stretch.contains(time.span()) && leads(time, stretch, sentence))
            .filter(time -> !UNPLACED.contains(time.precision()))
            .filter(time -> !BOUND.matcher(before(sentence, time, text)).find())
            .toList();
    return times.size() == 1 ? times.getFirst() : null;
  }

  /** Whether it dates the first clause of a stretch, and no later one that hangs on it. */
  private static boolean leads(TimeExpression time, Span stretch, StorySentence sentence) {
    DatedClause clause = time.clause();
    if (clause == null || clause.verb().start() < stretch.start()) {
      return false;
    }
    Span before = new Span(stretch.start(), clause.verb().start());
    return !HANGING.matcher(sentence.slice(before)).find();
  }

  private static boolean datesMainClause(
      TimeExpression time, StorySentence sentence, String outside) {
    DatedClause clause = time.clause();
    return clause != null
        && clause.main()
        && sentence.span().contains(time.span())
        && sentence.span().contains(clause.verb())
        && !outside.startsWith(" ", sentence.local(clause.verb().start()));
  }

  private static String before(StorySentence sentence, TimeExpression time, String outside) {
    return outside.substring(0, sentence.local(time.span().start()));
  }

  /** Two times of one sentence are those of one event only if one lies in the other. */
  private static boolean isWithin(TimeExpression one, TimeExpression other) {
    return !one.date().isBefore(other.date()) && !one.end().isAfter(other.end());
  }
}
