package dev.backstory.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ItemRulesTest {
  @Test
  void wordsAreWholeAndExpressionsAreBetweenSlashes() {
    ItemRules rules = new ItemRules("ferry\nharbour wall", "/live-?blog/");

    assertThat(rules.refusal("The FERRY is late", "https://a.example/1")).isNull();
    assertThat(rules.refusal(null, "https://a.example/ferry/1")).isNull();
    assertThat(rules.refusal("Ferryman rests", null))
        .isEqualTo("kept out by the rules of its feed: none of what it keeps");
    assertThat(rules.refusal("Ferry: liveblog", null))
        .isEqualTo("kept out by a rule of its feed: /live-?blog/");
    assertThat(new ItemRules("", "").refusal(null, null)).isNull();
  }

  @Test
  void whatIsNoExpressionIsSaid() {
    assertThat(ItemRules.fault("a", "/b+/")).isNull();
    assertThat(ItemRules.fault("", "/(/")).startsWith("/(/: unclosed group");
  }

  @Test
  void anExpressionThatWouldLookForAgesRefusesSoon() {
    ItemRules rules = new ItemRules("", "/.*.*.*.*=x/");
    Instant before = Instant.now();

    assertThat(rules.refusal("a".repeat(900) + "!", null))
        .isEqualTo("kept out: a rule of its feed takes too long");
    assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }
}
