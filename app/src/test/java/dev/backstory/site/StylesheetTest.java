package dev.backstory.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WCAG 2.2, 1.4.3: text has a contrast of at least 4.5 to 1, in both themes. */
final class StylesheetTest {
  private static final Pattern COLOUR =
      Pattern.compile("--([a-z]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "muted, paper",
    "accent, paper",
    "ink, raised",
    "muted, raised",
    "accent, raised",
    "ink, warn",
    "muted, warn",
    "accent, warn",
    "ink, mark",
    "paper, accent",
    "direct, paper",
    "mixed, paper",
    "indirect, paper",
    "missed, paper",
    "when, paper",
    "figure, paper",
    "ink, cue",
    "ink, lit",
    "muted, lit"
  })
  void textStandsOutInBothThemes(String text, String ground) throws IOException {
    Map<String, int[]> colours = colours();
    for (int theme = 0; theme < 2; theme++) {
      double a = luminance(colours.get(text)[theme]);
      double b = luminance(colours.get(ground)[theme]);
      double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
      assertThat(contrast).as(theme == 0 ? "light" : "dark").isGreaterThanOrEqualTo(4.5);
    }
  }

  private static Map<String, int[]> colours() throws IOException {
    Map<String, int[]> colours = new HashMap<>();
    for (String sheet : List.of("/web/backstory.css", "/web/proof.css")) {
      try (InputStream in = StylesheetTest.class.getResourceAsStream(sheet)) {
        Matcher matcher = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        while (matcher.find()) {
          colours.put(
              matcher.group(1),
              new int[] {Integer.decode(matcher.group(2)), Integer.decode(matcher.group(3))});
        }
      }
    }
    return colours;
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
