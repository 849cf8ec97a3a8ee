package dev.backstory.compose.topic;

import dev.backstory.compose.claim.StandsAlone;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.EntityType;
import dev.backstory.model.Mention;
import dev.backstory.model.StoryArticle;
import dev.backstory.notation.Agency;
import dev.backstory.notation.Resource;
import dev.backstory.notation.Surname;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.WholeWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the people, organisations and places of a story, those that matter most first. */
final class TopicFinder {
  private static final int FEWEST_MENTIONS = 3;
  private static final int LEAD = 3;

  /** More mentions than this in one article say no more. */
  private static final int MOST_IN_ARTICLE = 6;

  private static final double HEADLINE_WORTH = 4;
  private static final double LEAD_WORTH = 2;

  /** A surname of several people means the one who is named this many times as often. */
  private static final int FAR_MORE = 4;

  /** "R-Calif." */
  private static final Pattern PARTY_TAG = Pattern.compile("\\p{Lu}-\\p{Lu}[\\p{L}.]*$");

  private static final Set<String> CALENDAR = Resource.words("compose/story/calendar.txt");
  private static final Set<String> PICTURE_AGENCIES =
      Set.copyOf(Resource.lines("compose/topic/picture-agencies.txt"));
  private static final Map<String, String> SAME = same();
  private static final Pattern OUTLET_TAIL =
      Pattern.compile("(?i) \\(.*\\)$| [-–|] .*$| (?:online )?(?:news|opinion|politics|magazine)$");
  private static final Pattern TWICE = Pattern.compile("\\b([\\p{L}'’-]+) \\1$");
  private static final Pattern EDGES = Pattern.compile("^[Tt]he |['’]s$|['’]$");

  private static final Pattern MARKS = Pattern.compile("[\\p{Mn}.]");
  private static final Pattern SEPARATORS = Pattern.compile("[-‐‑,\\s]+");

  private TopicFinder() {}

  /** All that the story names, however seldom. */
  static List<Topic> all(StoryMaterial material, DecidedTopics decided) {
    return joined(uses(material, decided), decided).stream().map(NameUse::topic).toList();
  }

  /** Of all that it names what more than one newsroom names, if more than one reports. */
  static List<Topic> important(List<Topic> all, StoryMaterial material) {
    int newsrooms = Math.min(2, material.newsrooms());
    return all.stream()
        .filter(topic -> topic.mentions() >= FEWEST_MENTIONS)
        .filter(topic -> topic.newsrooms().size() >= newsrooms)
        .sorted(
            Comparator.comparingDouble((Topic topic) -> -weight(topic)).thenComparing(Topic::name))
        .toList();
  }

  private static Map<String, NameUse> uses(StoryMaterial material, DecidedTopics decided) {
    Set<String> outlets = outlets(material);
    Map<String, Set<String>> authors = new LinkedHashMap<>();
    Map<String, NameUse> uses = new LinkedHashMap<>();
    for (StorySentence sentence : material.sentences()) {
      Set<String> own = authors.computeIfAbsent(sentence.articleId(), _ -> authors(sentence));
      for (Mention mention : isCredit(sentence) ? List.<Mention>of() : sentence.mentions()) {
        String name = form(sentence, mention);
        String plain = plainKey(name);
        String key = decided.standsAlone(name) ? plain : SAME.getOrDefault(plain, plain);
        if (isTopic(mention.type(), name) && !outlets.contains(key) && !own.contains(key)) {
          uses.computeIfAbsent(key, _ -> new NameUse()).add(name, mention.type(), sentence);
        }
      }
    }
    return uses;
  }

  /** Who wrote its article. */
  private static Set<String> authors(StorySentence sentence) {
    return sentence.article().article().authors().stream()
        .map(TopicFinder::key)
        .collect(Collectors.toSet());
  }

  /** Whether it says who made the report, whom the story does not concern. */
  private static boolean isCredit(StorySentence sentence) {
    return StandsAlone.isCredit(sentence.text().toLowerCase(Locale.ROOT));
  }

  /** Of a person the full name; of others the form that is written, which is safer. */
  static String form(StorySentence sentence, Mention mention) {
    String name =
        mention.type() == EntityType.PERSON
            ? TWICE.matcher(mention.name()).replaceFirst("$1")
            : sentence.slice(mention.span());
    return EDGES.matcher(name).replaceAll("").strip();
  }

  private static boolean isTopic(EntityType type, String name) {
    boolean kind =
        switch (type) {
          case PERSON, ORGANISATION, PLACE, EVENT, WORK -> true;
          case GROUP -> false;
        };
    return kind
        && name.length() > 1
        && Character.isUpperCase(name.codePointAt(0))
        && !CALENDAR.contains(name)
        && !PARTY_TAG.matcher(name).lookingAt()
        && !PICTURE_AGENCIES.contains(name)
        && !Agency.isPlainly(name);
  }

  /** The names of those who report, which do so in other articles too. */
  private static Set<String> outlets(StoryMaterial material) {
    Set<String> outlets = new LinkedHashSet<>();
    for (StoryArticle article : material.articles()) {
      String outlet = article.article().outletName();
      outlets.add(key(outlet));
      outlets.add(key(OUTLET_TAIL.matcher(outlet).replaceAll("")));
      outlets.add(key(OUTLET_TAIL.matcher(outlet).replaceAll("") + " News"));
      outlets.add(key(article.newsroom()));
      String wire = article.wire();
      if (wire != null) {
        outlets.add(key(wire));
      }
    }
    return outlets;
  }

  /** The same for a name however it is pointed, hyphened or accented. */
  private static String key(String name) {
    String plain = plainKey(name);
    return SAME.getOrDefault(plain, plain);
  }

  private static String plainKey(String name) {
    String bare = EDGES.matcher(name).replaceAll("");
    String plain = MARKS.matcher(Normalizer.normalize(bare, Normalizer.Form.NFD)).replaceAll("");
    return SEPARATORS
        .matcher(plain.replace('’', '\'').toLowerCase(Locale.ROOT))
        .replaceAll(" ")
        .strip();
  }

  private static Map<String, String> same() {
    Map<String, String> same = new LinkedHashMap<>();
    for (String line : Resource.lines("compose/topic/same-names.txt")) {
      String[] names = line.split(", ");
      for (String name : names) {
        same.put(name, names[0]);
      }
    }
    return same;
  }

  /** Joins what names the same: short names to full ones, initials to what they stand for. */
  private static List<NameUse> joined(Map<String, NameUse> uses, DecidedTopics decided) {
    List<NameUse> order = new ArrayList<>(uses.values());
    order.sort(
        Comparator.comparingInt((NameUse use) -> -Math.min(2, use.words().size()))
            .thenComparingInt(use -> -use.mentions())
            .thenComparing(NameUse::name));
    List<NameUse> kept = new ArrayList<>();
    for (NameUse use : order) {
      List<NameUse> others =
          kept.stream().filter(k -> !decided.areApart(k.forms(), use.forms())).toList();
      List<NameUse> same = others.stream().filter(k -> k.isPerson(use) || k.isBody(use)).toList();
      if (same.isEmpty()) {
        if (others.stream().noneMatch(k -> k.isPartOfName(use))) {
          kept.add(use);
        }
      } else if (same.size() == 1 || isClear(same)) {
        same.getFirst().join(use);
      }
    }
    return kept;
  }

  private static boolean isClear(List<NameUse> same) {
    int rest = same.stream().skip(1).mapToInt(NameUse::mentions).sum();
    return same.getFirst().mentions() >= FAR_MORE * rest;
  }

  private static double weight(Topic topic) {
    Map<String, Integer> perArticle = new LinkedHashMap<>();
    Set<String> lead = new LinkedHashSet<>();
    Set<String> headline = new LinkedHashSet<>();
    for (StorySentence sentence : topic.sentences()) {
      perArticle.merge(sentence.articleId(), 1, Integer::sum);
      if (sentence.index() < LEAD) {
        lead.add(sentence.articleId());
      }
      if (isNamed(topic, sentence.article().article().titleOrEmpty())) {
        headline.add(sentence.articleId());
      }
    }
    double mentions =
        perArticle.values().stream().mapToInt(n -> Math.min(n, MOST_IN_ARTICLE)).sum();
    return mentions + HEADLINE_WORTH * headline.size() + LEAD_WORTH * lead.size();
  }

  private static boolean isNamed(Topic topic, String title) {
    return topic.names().stream()
        .map(name -> topic.type() == EntityType.PERSON ? Surname.of(name) : name)
        .anyMatch(name -> WholeWords.first(title, name) >= 0);
  }
}
