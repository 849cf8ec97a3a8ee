package dev.backstory.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.model.Article;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutletsTest {
  private static Outlets.Outlet of(String url, String outlet) {
    return Outlets.known()
        .of(new Article("a", url, outlet, List.of(), null, null, null, null, null, "Text."));
  }

  @Test
  void knowsAnOutletByItsAddressAndItsName() {
    assertThat(of("https://edition.cnn.com/x", null).name()).isEqualTo("CNN");
    assertThat(of(null, "the guardian").country()).isEqualTo("GB");
    assertThat(of(null, "reuters.com").agency()).isTrue();
  }

  @Test
  void doesNotTakeOneAddressForAnother() {
    assertThat(of("https://notcnn.com/x", null)).isNull();
    assertThat(of("https://cnn.com.example/x", null)).isNull();
    assertThat(of(null, null)).isNull();
  }

  @Test
  void tableIsWellFormed() {
    List<List<String>> rows = Resources.rows("outlets.tsv");
    assertThat(rows).hasSizeGreaterThanOrEqualTo(150);
    assertThat(rows).allMatch(row -> row.size() >= 3 && row.get(2).matches("[A-Z]{2}"));
    assertThat(rows.stream().flatMap(row -> List.of(row.get(0).split(",")).stream()))
        .doesNotHaveDuplicates();
  }
}
