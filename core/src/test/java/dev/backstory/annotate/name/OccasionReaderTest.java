package dev.backstory.annotate.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.text.QuoteMarkedSentence;
import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.EntityType;
import dev.backstory.port.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OccasionReaderTest {
  /** What the capitalised words of a text are, if the tagger takes them for one name each. */
  private static List<@Nullable EntityType> types(String tag, String text) {
    List<Token> tokens = new ArrayList<>();
    List<NameGuess> guesses = new ArrayList<>();
    int at = 0;
    int first = -1;
    String[] words = text.split(" ");
    for (int i = 0; i <= words.length; i++) {
      boolean name = i < words.length && Character.isUpperCase(words[i].charAt(0));
      name |= i < words.length && first >= 0 && words[i].equals("of");
      if (!name && first >= 0) {
        int start = tokens.get(first).start();
        String its = text.substring(start, tokens.get(i - 1).end());
        Name found = new Name(0, first, i, start, start + its.length(), its, EntityType.WORK, its);
        guesses.add(new NameGuess(found, tag));
      }
      first = !name ? -1 : first < 0 ? i : first;
      if (i < words.length) {
        String lower = words[i].toLowerCase(Locale.ROOT);
        tokens.add(
            new Token(at, at + words[i].length(), words[i], lower, name ? "NNP" : "NN", "O"));
        at += words[i].length() + 1;
      }
    }
    TaggedSentence sentence = new TaggedSentence(0, text.length(), 0, text, tokens);
    QuoteMarkedSentence clause =
        new QuoteMarkedSentence(sentence, 0, NameEvidence.unquoted(tokens.size()));
    OccasionReader reader = new OccasionReader(guesses, List.of(clause));
    List<@Nullable EntityType> types = new ArrayList<>();
    guesses.forEach(guess -> types.add(reader.type(guess, clause)));
    return types;
  }

  @Test
  void aStormIsAnEventByItsNameAloneToo() {
    assertThat(types("PERSON", "then Hurricane Orla came and Orla left with Ada Lind"))
        .containsExactly(EntityType.EVENT, EntityType.EVENT, null);
    assertThat(types("ORG", "then Tropical Storm Orla came")).containsExactly(EntityType.EVENT);
  }

  @Test
  void theLastWordTellsOfMostEvents() {
    assertThat(types("ORG", "at the Lindow Cup and in the Lindow War II"))
        .containsExactly(EntityType.EVENT, EntityType.EVENT);
    assertThat(types("PERSON", "with Ada Cup and with Prisoner of War"))
        .containsExactly(null, null);
    assertThat(types("ORG", "at the Battle of Lindow")).containsExactly(EntityType.EVENT);
  }

  @Test
  void someWordsTellOfAnEventOnlyWhereTheTaggerThinksSoToo() {
    assertThat(types("EVENT", "at the Lindow Open")).containsExactly(EntityType.EVENT);
    assertThat(types("ORG", "at the Lindow Open").getFirst()).isNull();
  }

  @Test
  void anAccordIsAWorkAndATitleBesideItsKind() {
    assertThat(types("ORG", "by the Mill Bay Accord")).containsExactly(EntityType.WORK);
    assertThat(types("WORK_OF_ART", "in the film The Long Ferry")).containsExactly(EntityType.WORK);
    assertThat(types("WORK_OF_ART", "in the town The Long Ferry").getFirst()).isNull();
  }
}
