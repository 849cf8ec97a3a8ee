package dev.backstory.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class SitePathsTest {
  @Test
  void plainIdsStandForThemselves() {
    assertThat(SitePaths.articleJson("a-1_B.c")).isEqualTo("articles/a-1_B.c.json");
  }

  @Test
  void allElseIsPerCentEncoded() {
    assertThat(SitePaths.fileName("https://x/é 🚢"))
        .isEqualTo("https%3A%2F%2Fx%2F%C3%A9%20%F0%9F%9A%A2");
    assertThat(SitePaths.fileName("..")).isEqualTo("%2E.");
    assertThat(SitePaths.fileName("%2E.")).isEqualTo("%252E.");
  }

  @Test
  void anAddressEncodesThePerCentSignOfAFile() {
    assertThat(SitePaths.href("articles/a%2Fb.json")).isEqualTo("articles/a%252Fb.json");
  }

  @Test
  void theWayToTheRoot() {
    assertThat(SitePaths.toRoot("index.html")).isEmpty();
    assertThat(SitePaths.toRoot(SitePaths.question("a", "b"))).isEqualTo("../../");
  }

  @Property
  void everyNameFitsAFileSystem(@ForAll @StringLength(max = 300) String id) {
    assertThat(SitePaths.fileName(id))
        .matches("[A-Za-z0-9._%~-]*")
        .doesNotStartWith(".")
        .hasSizeLessThanOrEqualTo(200);
  }

  @Property
  void twoIdsHaveTwoNames(
      @ForAll @StringLength(max = 300) String a, @ForAll @StringLength(max = 300) String b) {
    Assume.that(!Arrays.equals(a.getBytes(UTF_8), b.getBytes(UTF_8)));
    assertThat(SitePaths.fileName(a)).isNotEqualTo(SitePaths.fileName(b));
  }
}
