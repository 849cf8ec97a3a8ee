package dev.backstory.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** A damaged answer is an answer still, or none; nothing else comes of it. */
class AnswersPropertyTest {
  private static final byte[] SEARCH =
      """
      {"searchinfo":{"search":"Ada Lind"},"search":[{"id":"Q7","label":"Ada Lind","match":{"type":"label","language":"en","text":"Ada Lind"}},{"id":"Q8","label":"Ada Lind"}],"success":1}
      """
          .getBytes(UTF_8);

  private static final byte[] ENTITIES =
      """
      {"entities":{"Q7":{"lastrevid":7,"type":"item","id":"Q7","labels":{"en":{"language":"en","value":"Ada Lind"}},"descriptions":[],"aliases":{"en":[{"language":"en","value":"Lind"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"numeric-id":5}}},"rank":"normal"}]},"sitelinks":{"enwiki":{"title":"Ada Lind"}}},"Q8":{"id":"Q8","missing":""}},"success":1}
      """
          .getBytes(UTF_8);

  private static final byte[] SUMMARY =
      """
      {"type":"standard","title":"Ada Lind","wikibase_item":"Q7","extract":"Ada Lind (born 1961) is a mayor. She rows.","revision":"9","content_urls":{"desktop":{"page":"https://wiki.example/Q7"}}}
      """
          .getBytes(UTF_8);

  private final WikidataAnswers answers = new WikidataAnswers("en");

  @Property
  void aSearch(
      @ForAll @Size(max = 8) int[] places,
      @ForAll byte with,
      @ForAll @IntRange(max = 200) int cut) {
    try {
      assertThat(answers.found(damaged(SEARCH, places, with, cut), "Ada Lind"))
          .allMatch(id -> id.matches("Q[1-9]\\d*"));
    } catch (KnowledgeException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Property
  void entities(
      @ForAll @Size(max = 8) int[] places,
      @ForAll byte with,
      @ForAll @IntRange(max = 450) int cut) {
    try {
      answers
          .entities(damaged(ENTITIES, places, with, cut))
          .values()
          .forEach(entry -> assertThat(entry.revision()).isNotNegative());
    } catch (KnowledgeException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  @Property
  void aSummary(
      @ForAll @Size(max = 8) int[] places,
      @ForAll byte with,
      @ForAll @IntRange(max = 250) int cut) {
    try {
      WikipediaSummary.read(damaged(SUMMARY, places, with, cut), "Q7")
          .ifPresent(summary -> assertThat(summary.sentence()).isNotBlank().hasSizeLessThan(301));
    } catch (KnowledgeException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static byte[] damaged(byte[] answer, int[] places, byte with, int cut) {
    byte[] damaged = Arrays.copyOf(answer, Math.max(0, answer.length - cut));
    for (int place : places) {
      if (damaged.length > 0) {
        damaged[Math.floorMod(place, damaged.length)] = with;
      }
    }
    return damaged;
  }
}
