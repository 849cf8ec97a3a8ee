package dev.backstory.notation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
  private static final String BASE = "https://a.example/news/today?x=1";

  @ParameterizedTest
  @CsvSource({
    "one.html, https://a.example/news/one.html",
    "/one, https://a.example/one",
    "//b.example/one, https://b.example/one",
    "?page=2, https://a.example/news/today?page=2",
    "'two words.html', https://a.example/news/two%20words.html",
    "/a[1]|b, https://a.example/a%5B1%5D%7Cb",
    "/100%, https://a.example/100%25",
    "http://b.example/é, http://b.example/é",
  })
  void resolves(String link, String expected) {
    assertThat(WebAddress.resolve(BASE, link)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "mailto:a@b.example",
        "file:///etc/hosts",
        "http:",
        "http:///x",
        "data:,x"
      })
  void refusesWhatIsNotOfTheWeb(String link) {
    assertThat(WebAddress.resolve(BASE, link)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://A.example:443/x/../y?utm_source=a&b=1#c, https://a.example/y?b=1",
    "http://a.example, http://a.example/",
  })
  void normalises(String address, String expected) {
    assertThat(WebAddress.normalised(address)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "http://www.a.example/x/?utm_medium=rss#top, a.example/x",
    "https://a.example/x, a.example/x",
    "https://a.example/x?id=1, a.example/x?id=1",
    "https://a.example/, ",
    "https://www.a.example, ",
  })
  void tellsPagesApart(String address, String page) {
    assertThat(WebAddress.page(address)).isEqualTo(page);
  }

  @Test
  void theSchemeIsInLowerCase() {
    assertThat(WebAddress.resolve(null, "htTPs://A.example/X")).isEqualTo("https://A.example/X");
  }

  @Property
  void noTextBreaksIt(@ForAll String link) {
    String address = WebAddress.resolve(BASE, link);
    if (address != null) {
      assertThat(WebAddress.normalised(address)).isNotBlank();
    }
  }
}
