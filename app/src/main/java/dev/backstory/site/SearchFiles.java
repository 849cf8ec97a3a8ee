package dev.backstory.site;

import dev.backstory.pipeline.PageCodec;
import dev.backstory.port.ListedStory;
import dev.backstory.port.PageWords;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The search of a site that no server answers for: which stories have which words, in files by the
 * first two letters of the words, and the stories in files of a hundred. A browser loads those that
 * it needs.
 */
final class SearchFiles {
  private static final int LONGEST_WORD = 40;
  private static final int LETTERS_OF_A_FILE = 2;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<ListedStory> stories;
  private final SortedMap<String, Words> words = new TreeMap<>();

  /** The words of one file with the places of the stories that have them. */
  record Words(
      SortedMap<String, List<Integer>> anywhere, SortedMap<String, List<Integer>> inHeadlines) {
    Words() {
      this(new TreeMap<>(), new TreeMap<>());
    }
  }

  /**
   * A story as it is listed.
   *
   * @param href from the root of the site
   * @param newsrooms how many reported independently
   */
  record Line(String href, String headline, String lead, int newsrooms, Instant updatedAt) {
    static Line of(ListedStory story) {
      return new Line(
          SitePaths.href(SitePaths.story(story.slug())),
          story.headline(),
          story.lead(),
          story.newsrooms(),
          story.updatedAt());
    }
  }

  /** Reads every page of the site. */
  SearchFiles(SiteSnapshot site) {
    stories = site.stories();
    for (int i = 0; i < stories.size(); i++) {
      int place = i;
      site.page(stories.get(i).id()).ifPresent(page -> add(place, PageWords.of(page)));
    }
  }

  private void add(int place, PageWords page) {
    for (String word : wordsOf(List.of(page.headline()))) {
      file(word).inHeadlines.computeIfAbsent(word, _ -> new ArrayList<>()).add(place);
    }
    List<String> texts =
        Stream.of(List.of(page.headline()), page.account(), page.quotations(), page.names())
            .flatMap(Collection::stream)
            .toList();
    for (String word : wordsOf(texts)) {
      file(word).anywhere.computeIfAbsent(word, _ -> new ArrayList<>()).add(place);
    }
  }

  private Words file(String word) {
    return words.computeIfAbsent(SitePaths.searchWords(beginning(word)), _ -> new Words());
  }

  /** Small, without accents, as {@code search.js} makes them of a question. */
  static Set<String> wordsOf(List<String> texts) {
    Set<String> words = new HashSet<>();
    for (String text : texts) {
      String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
      for (String word : NO_WORD.split(plain.toLowerCase(Locale.ROOT))) {
        if (!word.isEmpty() && word.length() <= LONGEST_WORD) {
          words.add(word);
        }
      }
    }
    return words;
  }

  /** The name of the file that has a word: its first letters, those beyond a to z by number. */
  private static String beginning(String word) {
    StringBuilder name = new StringBuilder();
    word.codePoints()
        .limit(LETTERS_OF_A_FILE)
        .forEach(
            letter -> {
              boolean plain = letter < 0x80;
              name.append(plain ? Character.toString(letter) : "-" + Integer.toHexString(letter));
            });
    return name.toString();
  }

  Set<String> paths() {
    Set<String> paths = new LinkedHashSet<>();
    for (int part = 1; part <= StoryLists.parts(stories.size()); part++) {
      paths.add(SitePaths.searchStories(part));
    }
    paths.addAll(words.keySet());
    return paths;
  }

  Optional<SiteFile> find(String path) {
    Words found = words.get(path);
    return found != null
        ? Optional.of(SiteFile.json(PageCodec.json(found)))
        : IntStream.rangeClosed(1, StoryLists.parts(stories.size()))
            .filter(part -> path.equals(SitePaths.searchStories(part)))
            .mapToObj(part -> listed(StoryLists.part(stories, part)))
            .findFirst();
  }

  private static SiteFile listed(List<ListedStory> stories) {
    return SiteFile.json(PageCodec.json(stories.stream().map(Line::of).toList()));
  }
}
