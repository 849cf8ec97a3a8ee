package dev.backstory.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageUnderCheckTest {
  @Test
  void aTitleInFullIsThereInItsShortForm() {
    assertThat(
            PageUnderCheck.missing("Republican state senator", "Republican state Sen. Troy Bell"))
        .isEmpty();
    assertThat(PageUnderCheck.missing("state governor", "Republican state Sen. Troy Bell"))
        .containsExactly("governor");
    assertThat(PageUnderCheck.missing("Sen. Bell", "Senator Bell")).containsExactly("sen");
  }
}
