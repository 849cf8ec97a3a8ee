package dev.backstory.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.annotate.TaggedText;
import dev.backstory.port.Token;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Nlp4jTaggerTest {
  private static final Nlp4jTagger TAGGER = TaggedText.tagger();

  @Test
  void findsPartsOfSpeechAndNames() {
    List<Token> tokens = TAGGER.tag("Prime Minister Anna Lindqvist flew to Norway on Tuesday.");

    assertThat(tokens.stream().filter(t -> t.entity().endsWith("PERSON")).map(Token::form))
        .containsExactly("Anna", "Lindqvist");
    assertThat(tokens).anyMatch(t -> t.form().equals("Norway") && t.entity().equals("U-GPE"));
    assertThat(tokens)
        .anyMatch(t -> t.form().equals("flew") && t.pos().equals("VBD") && t.lemma().equals("fly"));
  }

  @Test
  void wordsArePartedBySpacesOfEveryKind() {
    assertThat(TAGGER.tag("The boat\u00A0sank\u3000in\u2009May."))
        .extracting(Token::form)
        .containsExactly("The", "boat", "sank", "in", "May", ".");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "…",
        "She said the firm had \"no choice\" and “cannot” wait.",
        "𝐁old words 😀 don't count: $1.2bn, 5 p.m., e-mail@host.example",
        "a\u0000b \uD800 c",
      })
  void everyTokenStandsWhereItSays(String sentence) {
    List<Token> tokens = TAGGER.tag(sentence);

    assertThat(tokens)
        .allSatisfy(t -> assertThat(sentence.substring(t.start(), t.end())).isEqualTo(t.form()));
    assertThat(tokens.stream().map(Token::form).collect(Collectors.joining()))
        .isEqualTo(sentence.replaceAll("\\s+", ""));
  }
}
