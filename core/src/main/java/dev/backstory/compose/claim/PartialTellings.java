package dev.backstory.compose.claim;

import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Edit;
import dev.backstory.model.Claim.InPart;
import dev.backstory.model.EntityType;
import dev.backstory.model.Evidence;
import dev.backstory.model.Mention;
import dev.backstory.model.StoryArticle;
import dev.backstory.sentence.StorySentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds which newsrooms tell a claim in part: those of whose reports none has one of its figures or
 * names, wherever that might stand. A claim has the words of one newsroom, and others tell the same
 * event with less, or with other numbers. Of 200 newsrooms named beside lines of pages, by two
 * editors' reading, 97 told all of the line and 83 a part.
 */
public final class PartialTellings {
  private static final Pattern FIGURE = Pattern.compile("\\d++(?:[.,:]\\d++)*+");

  /** None that is part of a name: "NH175", "9M729". */
  private static final Pattern FREE_FIGURE =
      Pattern.compile("(?<![\\p{L}\\d.,:])" + FIGURE + "(?!\\p{L})");

  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");

  /** "U.S." and "GOP" have other names, and so has what is as short. */
  private static final int SHORTEST_NAME = 4;

  /** "Italian" is of Italy. */
  private static final int ENDING = 1;

  private final StoryMaterial material;
  private final Map<String, Reports> reports = new LinkedHashMap<>();

  public PartialTellings(StoryMaterial material) {
    this.material = material;
  }

  /** All that a newsroom has reported of the story: its figures, and its words in lower case. */
  private record Reports(Set<String> figures, NavigableSet<String> words) {
    static Reports of(List<String> texts) {
      Set<String> figures = new LinkedHashSet<>();
      NavigableSet<String> words = new TreeSet<>();
      for (String text : texts) {
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
          figures.add(plain(figure.group()));
        }
        NOT_LETTERS.splitAsStream(text.toLowerCase(Locale.ROOT)).forEach(words::add);
      }
      return new Reports(figures, words);
    }

    boolean hasFigure(String figure) {
      return figures.contains(figure) || words.contains(SmallNumbers.word(figure));
    }

    boolean hasWord(String word) {
      String stem = word.substring(0, word.length() - ENDING);
      String next = words.ceiling(stem);
      return next != null && next.startsWith(stem);
    }
  }

  /** The claim, saying of each other newsroom that it names what that one does not tell. */
  public Claim mark(Claim claim) {
    Optional<StorySentence> told = material.at(claim.evidence().getFirst());
    if (told.isEmpty() || !claim.madeBy().equals(Claim.EXTRACTED)) {
      return claim;
    }
    Set<String> others = new LinkedHashSet<>();
    for (Evidence evidence : claim.evidence()) {
      material.at(evidence).map(StorySentence::newsroom).ifPresent(others::add);
    }
    others.remove(told.get().newsroom());
    List<InPart> inPart = new ArrayList<>();
    for (String newsroom : others) {
      List<String> without = without(claim, told.get(), reports(newsroom));
      if (!without.isEmpty()) {
        inPart.add(new InPart(newsroom, without));
      }
    }
    return inPart.isEmpty() ? claim : claim.with(inPart);
  }

  /** Whether it is not for names alone that the newsroom tells it in part. */
  public static boolean lacksFigure(InPart telling) {
    return telling.without().stream().anyMatch(it -> FIGURE.matcher(it).matches());
  }

  /** The figures of a line that its evidence has, and none of a newsroom's reports. */
  public static List<String> figuresNotIn(List<String> reports, String evidence, String line) {
    return List.copyOf(figures(Reports.of(reports), evidence, line));
  }

  private static Set<String> figures(Reports reports, String evidence, String line) {
    Set<String> lacking = new LinkedHashSet<>();
    Matcher figure = FREE_FIGURE.matcher(evidence);
    while (figure.find()) {
      if (line.contains(figure.group()) && !reports.hasFigure(plain(figure.group()))) {
        lacking.add(figure.group());
      }
    }
    return lacking;
  }

  private static List<String> without(Claim claim, StorySentence told, Reports reports) {
    String text = claim.text();
    Set<String> without = figures(reports, told.text(), text);
    for (Mention mention : told.mentions()) {
      String name = told.slice(mention.span());
      boolean person = mention.type() == EntityType.PERSON;
      if (text.contains(name) && !isNamed(name, person, reports)) {
        without.add(name);
      }
    }
    for (Edit edit : claim.edits()) {
      String name = edit.inserted().replaceAll("^\\[|]$", "");
      if (edit.kind().equals(ClaimEdits.REFERENCE) && !isNamed(name, true, reports)) {
        without.add(name);
      }
    }
    return without.stream()
        .filter(it -> without.stream().noneMatch(other -> other.endsWith(" " + it)))
        .toList();
  }

  /** Whether reports have the words by which others know what is named: of a person the last. */
  private static boolean isNamed(String name, boolean person, Reports reports) {
    List<String> words =
        NOT_LETTERS
            .splitAsStream(name)
            .filter(word -> word.length() >= SHORTEST_NAME && isCapital(word))
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    return words.stream()
        .skip(person ? Math.max(0, words.size() - 1) : 0)
        .allMatch(reports::hasWord);
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0))
        && !word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static String plain(String figure) {
    return figure.replace(",", "");
  }

  private Reports reports(String newsroom) {
    return reports.computeIfAbsent(newsroom, this::read);
  }

  private Reports read(String newsroom) {
    return Reports.of(
        material.articles().stream()
            .filter(report -> report.newsroom().equals(newsroom))
            .map(StoryArticle::article)
            .flatMap(article -> Stream.of(article.titleOrEmpty(), article.text()))
            .toList());
  }
}
