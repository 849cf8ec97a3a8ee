package dev.backstory.annotate.name;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.notation.Dateline;
import dev.backstory.notation.WordList;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes places of names that are read as something else: the town of the dateline, and the house of
 * those who govern where somebody is in it or goes there ("at the White House").
 */
public final class DatelinePlaces {
  private static final WordList WORDS = WordList.read("annotate/name/seats.txt");
  private static final Set<String> SEATS = WORDS.words();
  private static final Set<String> BEFORE_A_PLACE = WORDS.section("before a place");

  private DatelinePlaces() {}

  /**
   * The names in the order of the text, that of the dateline among them.
   *
   * @param text of the article: a dateline such as "MILL BAY, Me. —" may seem to be a sentence
   */
  public static List<Name> of(List<Name> names, List<TaggedSentence> sentences, String text) {
    List<Name> result = new ArrayList<>(names.size() + 1);
    Dateline dateline = sentences.isEmpty() ? null : Dateline.in(text, text);
    Name town = dateline == null ? null : town(dateline.place(), sentences.getFirst());
    if (town != null) {
      result.add(town);
    }
    for (Name name : names) {
      if (town == null || name.start() >= town.end()) {
        result.add(SEATS.contains(name.text()) ? seat(name, sentences) : name);
      }
    }
    return result;
  }

  private static Name seat(Name name, List<TaggedSentence> sentences) {
    List<Token> tokens = sentences.get(name.sentence()).tokens();
    int before = name.first() - 1;
    if (word(tokens, before).equals("the")) {
      before--;
    }
    boolean goesOn = name.last() < tokens.size() && tokens.get(name.last()).pos().startsWith("NN");
    boolean place = !goesOn && BEFORE_A_PLACE.contains(word(tokens, before));
    return name.as(place ? EntityType.PLACE : EntityType.ORGANISATION);
  }

  private static String word(List<Token> tokens, int index) {
    return index < 0 ? "" : tokens.get(index).form().toLowerCase(Locale.ROOT);
  }

  /** The name that the first words of a sentence are, if it begins with them. */
  private static @Nullable Name town(String place, TaggedSentence sentence) {
    int last = 0;
    while (last < sentence.tokens().size() && sentence.tokens().get(last).end() <= place.length()) {
      last++;
    }
    return last == 0 || !sentence.text().startsWith(place)
        ? null
        : new Name(
            0,
            0,
            last,
            sentence.start(),
            sentence.start() + place.length(),
            place,
            EntityType.PLACE,
            place);
  }
}
