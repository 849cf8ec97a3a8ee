package dev.backstory.site.words;

import static dev.backstory.site.words.Words.around;
import static dev.backstory.site.words.Words.element;
import static dev.backstory.site.words.Words.link;
import static dev.backstory.site.words.Words.sentence;
import static dev.backstory.site.words.Words.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backstory.site.words.WordedSource.Use;
import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WordsTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Path TEMPLATES = MAIN.resolve("jte");
  private static final Pattern ROW = Pattern.compile("([\\w.-]+) = (.+)");
  private static final Pattern PLACE = Pattern.compile("(])?\\{(\\d)}");
  private static final Pattern IN_SCRIPT = Pattern.compile("\\{\\{([\\w.]+)}}");

  /** A literal that begins with a capital and is not compared with; keys of a keyboard are. */
  private static final Pattern SPOKEN = Pattern.compile("(?<!=== )\"\\s*(\\p{Lu}\\p{Ll}[^\"]*)\"");

  private static final Pattern FILLED = Pattern.compile("counted\\(|\\.replace\\(\"\\{");

  @Test
  void putsPartsInTheirPlaces() {
    assertThat(words("publisher", "Norway", "A & B")).isEqualTo("Norway, A & B");
    assertThat(words("outlet.journalists.most", 100, 1250L)).contains("The 100 ", "of 1,250;");
  }

  @Test
  void takesTheFormThatFitsTheNumber() {
    assertThat(words("count.stories", 0)).isEqualTo("0 stories");
    assertThat(words("count.stories", 1)).isEqualTo("1 story");
    assertThat(words("count.stories", 1001)).isEqualTo("1,001 stories");
  }

  @Test
  void refusesAnUnknownKey() {
    assertThatThrownBy(() -> words("no.such")).hasMessageContaining("no.such");
  }

  @Test
  void escapesWhatStandsInASentenceAndKeepsItsMarkup() {
    assertThat(html(sentence("question.story", link("a?b&c=\"d"), "Rain < <sun>")))
        .isEqualTo("From the story <a href=\"a?b&amp;c=&#34;d\">Rain &lt; &lt;sun&gt;</a>");
    assertThat(html(sentence("moved.to", link("javascript:alert(1)")))).doesNotContain("alert");
    assertThat(html(sentence("evidence.reported", "all 2", element("span", "sr"))))
        .isEqualTo("all 2<span class=\"sr\"> – newsrooms that report this</span>");
    Content bold = output -> output.writeContent("<b>now</b>");
    assertThat(html(sentence("story.updated", bold))).isEqualTo("Updated <b>now</b>");
    assertThat(html(sentence("moved.to", around(words -> words))))
        .isEqualTo("This page has moved: go to the new page.");
  }

  @Test
  void fillsInScripts() {
    assertThat(Words.inScript("a = \"{{site.name}}\", b = '{0}'"))
        .isEqualTo("a = \"Backstory\", b = '{0}'");
    assertThat(Words.inScript("\"{{search.filters}}\"")).contains("outlet:\\\"Harbour Post\\\"");
  }

  @Test
  void everyKeyThatIsUsedExistsAndGetsItsParts() {
    Map<String, String> texts = texts();
    List<String> faults = new ArrayList<>();
    sources()
        .forEach((file, source) -> source.uses().forEach(it -> check(file, it, texts, faults)));
    scripts()
        .forEach(
            (file, lines) ->
                lines.forEach(
                    line ->
                        keys(line)
                            .forEach(key -> checkInScript(file, line, texts.get(key), faults))));
    assertThat(faults).isEmpty();
  }

  private static void check(String file, Use use, Map<String, String> texts, List<String> faults) {
    if (!use.whole()) {
      if (texts.keySet().stream().noneMatch(it -> it.startsWith(use.key()))) {
        faults.add(file + ": nothing begins with " + use.key());
      }
      return;
    }
    String text = texts.get(use.key());
    if (text == null) {
      faults.add(file + ": no message " + use.key());
      return;
    }
    Map<Integer, Boolean> places = new TreeMap<>();
    Matcher place = PLACE.matcher(text);
    while (place.find()) {
      places.put(Integer.parseInt(place.group(2)), place.group(1) != null);
    }
    Map<Integer, Boolean> parts =
        IntStream.range(0, use.around().size())
            .boxed()
            .collect(Collectors.toMap(i -> i, use.around()::get, (a, _) -> a, TreeMap::new));
    boolean numbered = text.contains(" | ");
    if (numbered && (parts.isEmpty() || parts.get(0))) {
      faults.add(file + ": no number for " + use.key());
    }
    if (!places.equals(parts)) {
      faults.add(file + ": parts " + parts + " for places " + places + " of " + use.key());
    }
    if (use.method().equals("words") && places.containsValue(true)) {
      faults.add(file + ": markup in plain words: " + use.key());
    }
  }

  private static void checkInScript(String file, String line, String text, List<String> faults) {
    if (text == null) {
      faults.add(file + ": no such message: " + line.strip());
    } else if (text.contains("]{")
        || (PLACE.matcher(text).find() && !FILLED.matcher(line).find())
        || (text.contains(" | ") && !line.contains("counted("))) {
      faults.add(file + ": places of a message are left open: " + line.strip());
    }
  }

  @Test
  void everyKeyOfTheFilesIsUsedAndWrittenOnce() {
    List<String> rows = rows();
    assertThat(rows).doesNotHaveDuplicates();
    TreeSet<String> unused = new TreeSet<>(rows);
    sources()
        .values()
        .forEach(
            source ->
                source
                    .uses()
                    .forEach(
                        it ->
                            unused.removeIf(
                                key ->
                                    it.whole() ? key.equals(it.key()) : key.startsWith(it.key()))));
    scripts().values().forEach(lines -> lines.forEach(it -> keys(it).forEach(unused::remove)));
    assertThat(unused).isEmpty();
  }

  @Test
  void noTemplateHasWordsOfItsOwn() {
    Map<String, List<String>> own =
        templates().entrySet().stream()
            .filter(it -> !it.getValue().own().isEmpty())
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, it -> it.getValue().own(), (a, _) -> a, TreeMap::new));
    assertThat(own).isEmpty();
    assertThat(templates()).hasSizeGreaterThan(75);
  }

  @Test
  void noScriptHasWordsOfItsOwn() {
    List<String> own =
        scripts().values().stream()
            .flatMap(List::stream)
            .filter(line -> !line.strip().startsWith("//"))
            .flatMap(line -> SPOKEN.matcher(line).results())
            .map(it -> it.group(1))
            .toList();
    assertThat(own).isEmpty();
  }

  @Test
  void findsWordsThatATemplateHasItself() {
    assertThat(own("<p class=\"kicker\">Read</p>")).containsExactly("Read");
    assertThat(own("<p>${\"read \" + it}</p>")).containsExactly("read ");
    assertThat(own("<a title=\"Read\" href=\"read\"></a>")).containsExactly("Read");
    assertThat(own("<img alt=\"${a ? \"bird\" : c}\">")).containsExactly("bird");
    assertThat(own("@template.parts(before = \"Newer\")")).containsExactly("Newer");
    assertThat(own("@param String before = \"Newer\"\n<p></p>")).containsExactly("Newer");
    assertThat(own("@if(a)<b>${x}</b>@else none@endif")).containsExactly("none");
    assertThat(own("${sentence(\"a\", @`<i>in</i>`, link(\"b\"))}")).containsExactly("in");
    assertThat(own("<p class=\"a ${b ? \"c d\" : \"\"}\">&nbsp;“${words(\"a.b\", x)}”</p>"))
        .isEmpty();
  }

  private static List<String> own(String template) {
    return WordedSource.template(template).own();
  }

  private static String html(Content content) {
    StringOutput output = new StringOutput();
    OwaspHtmlTemplateOutput html = new OwaspHtmlTemplateOutput(output);
    html.setContext("p", null);
    html.writeUserContent(content);
    return output.toString();
  }

  private static Map<String, WordedSource> sources() {
    Map<String, WordedSource> all = new TreeMap<>(templates());
    all.putAll(read(MAIN.resolve("java"), ".java", WordedSource::java));
    return all;
  }

  private static Map<String, WordedSource> templates() {
    Map<String, WordedSource> all = read(TEMPLATES, ".jte", WordedSource::template);
    all.keySet().removeIf(it -> it.startsWith("demo/"));
    return all;
  }

  private static Map<String, List<String>> scripts() {
    return read(MAIN.resolve("resources/web"), ".js", text -> text.lines().toList());
  }

  private static List<String> keys(String line) {
    return IN_SCRIPT.matcher(line).results().map(it -> it.group(1)).toList();
  }

  private static List<String> rows() {
    return lines().map(ROW::matcher).filter(Matcher::matches).map(it -> it.group(1)).toList();
  }

  private static Map<String, String> texts() {
    return lines()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2), (a, _) -> a));
  }

  private static Stream<String> lines() {
    return read(MAIN.resolve("resources/dev/backstory/site"), ".properties", String::lines)
        .values()
        .stream()
        .flatMap(it -> it);
  }

  private static <T> Map<String, T> read(Path folder, String ending, Function<String, T> reader) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(it -> it.toString().endsWith(ending))
          .collect(
              Collectors.toMap(
                  it -> folder.relativize(it).toString(),
                  it -> reader.apply(text(it)),
                  (a, _) -> a,
                  TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
