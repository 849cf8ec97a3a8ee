package dev.backstory.compose.topic;

import dev.backstory.compose.story.Speakers;
import dev.backstory.compose.story.StoryMaterial;
import dev.backstory.model.Claim;
import dev.backstory.model.Claim.Template;
import dev.backstory.model.EntityType;
import dev.backstory.model.Evidence;
import dev.backstory.model.Mention;
import dev.backstory.model.Span;
import dev.backstory.notation.Resource;
import dev.backstory.notation.Surname;
import dev.backstory.sentence.Marks;
import dev.backstory.sentence.StorySentence;
import dev.backstory.sentence.WholeWords;
import dev.backstory.sentence.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says who somebody is in the words by which articles introduce him: what stands before his name
 * ("Senate leader Ada Lind") or behind it, between commas ("Ada Lind, a former miner, …").
 */
public final class Descriptions {
  private static final int FEWEST_WORDS = 2;

  /** If one sentence in so many about somebody speaks of a death, "is" may be wrong. */
  private static final int MOST_DEATHS = 4;

  private static final int MOST_ROLE_WORDS = 6;
  private static final int MOST_WORDS = 16;

  /** From this many words on what stands between commas tells more than a post. */
  private static final int TELLING = 5;

  private static final Pattern APPOSITION =
      Pattern.compile(
          "^(?:, \\d{1,3})?, ((?:(?:an?|the|former) |\\p{Lu}[\\p{L}.-]+['’]s? )"
              + "[^,;:()\"“”\\[\\]—–]{8,120})[,.](?: |$)");
  private static final Pattern LIST = Pattern.compile("(?:, (?:and )?|\\b(?:and|or|with) )$");
  private static final Pattern DEPENDENT =
      Pattern.compile(
          "\\b(?:he|she|his|her|they|their|its?|who|which|that|when|where|him|them|yesterday"
              + "|today|this|these|same|is|was|were|has|had|will)\\b");
  private static final Pattern RELATIVE = Pattern.compile(" (?:who|whose|which|that) ");

  /** "The secretary who resigned" is it no more. */
  private static final Pattern LEFT =
      Pattern.compile(
          " who (?:(?:has|had|was|has been|had been) )?(?:since )?(?:resigned|quit|retired|left"
              + "|stepped down|fired|dismissed|ousted|sacked|removed)\\b");

  private static final Pattern OF = Pattern.compile(" (?:of|in|at|for|from|with|on|to|and) ");
  static final Pattern ROLE = Pattern.compile("\\p{L}[\\p{L}.,&’' -]*");
  private static final Pattern DETERMINER = Pattern.compile("^(?:the|an?|The|An?) ");
  private static final Pattern POSSESSIVE =
      Pattern.compile("^[\\p{Lu}][^ ]*(?: [\\p{Lu}][^ ]*)?['’]s? ");
  private static final Pattern VOWEL =
      Pattern.compile("^(?:[aeioAEIO]|[uU](?!ni|se|k\\b|K|\\.|S\\b))");
  private static final Set<String> NO_ROLE = Resource.words("compose/topic/no-roles.txt");
  private static final Pattern DEATH =
      Pattern.compile("\\b(?:died|dead|death|funeral|obituary)\\b");
  private static final Pattern OF_OFFICE =
      Pattern.compile("(?i)\\b(?:attorney|secretary|surgeon|solicitor|director)[ -]general$");

  /** Posts that say enough without a body. */
  private static final Set<String> TELLING_POSTS =
      Resource.words("compose/topic/telling-posts.txt");

  private static final Set<String> POSTS = Resource.words("compose/topic/posts.txt");

  /** "The military President": the word before the title goes with another noun. */
  private static final Pattern STRAY =
      Pattern.compile(
          "(?:^| )(?!(?:former|acting|interim|deputy|vice|assistant|current|new|first|second|top) )"
              + "\\p{Ll}[\\p{L}-]* \\p{Lu}\\p{L}+$");

  private static final Map<String, String> SHORT =
      Map.of(
          "sen.",
          "senator",
          "rep.",
          "representative",
          "gov.",
          "governor",
          "sen",
          "senator",
          "rep",
          "representative",
          "gov",
          "governor",
          "prof.",
          "professor",
          "gen.",
          "general");

  /** "Defendants" in "other defendants Ada Lind and Bo Ek" are several. */
  private static final Pattern PLURAL = Pattern.compile("[^su]s$");

  private final StoryMaterial material;

  public Descriptions(StoryMaterial material) {
    this.material = material;
  }

  private record Found(String words, StorySentence sentence, boolean behind) {}

  /** "Ada Lind is a former miner.", from the description that most newsrooms give; else empty. */
  public Optional<Claim> of(Topic topic) {
    long deaths = topic.sentences().stream().filter(Descriptions::isOfDeath).count();
    if (deaths * MOST_DEATHS > topic.sentences().size()) {
      return Optional.empty();
    }
    Map<String, List<Found>> byWords = byWords(topic);
    List<Found> best = List.of();
    for (List<Found> same : byWords.values()) {
      best = merit(same, byWords) > merit(best, byWords) ? same : best;
    }
    return best.isEmpty()
        ? Optional.empty()
        : Optional.of(claim(topic, former(best, byWords).getFirst()));
  }

  /** What such a claim says of the topic: "a former miner". */
  public static String words(Claim claim, Topic topic) {
    String said = claim.text().substring(claim.text().indexOf(topic.name() + " is "));
    return said.substring(topic.name().length() + " is ".length(), said.length() - 1);
  }

  /** Every description of somebody in small letters, with the sentences where it stands. */
  Map<String, List<StorySentence>> all(Topic topic) {
    Map<String, List<StorySentence>> all = new LinkedHashMap<>();
    byWords(topic)
        .forEach((words, found) -> all.put(words, found.stream().map(Found::sentence).toList()));
    return all;
  }

  /** Every description in small letters, with the places where it stands. */
  private Map<String, List<Found>> byWords(Topic topic) {
    Map<String, List<Found>> byWords = new LinkedHashMap<>();
    for (StorySentence sentence : topic.sentences()) {
      for (Mention mention : sentence.mentions()) {
        if (isNamed(sentence, mention, topic)) {
          found(sentence, mention, topic).ifPresent(f -> add(f, byWords));
        }
      }
    }
    return byWords;
  }

  private static void add(Found found, Map<String, List<Found>> byWords) {
    String words = found.words().toLowerCase(Locale.ROOT);
    byWords.computeIfAbsent(words, _ -> new ArrayList<>()).add(found);
  }

  /** "Former minister" where somebody says so, since others keep the title out of courtesy. */
  private static List<Found> former(List<Found> best, Map<String, List<Found>> byWords) {
    String post = bare(best.getFirst().words());
    return byWords.entrySet().stream()
        .filter(e -> e.getKey().startsWith("a former "))
        .filter(e -> endsWith(bare(e.getKey()), post) || endsWith(post, formerPost(e.getKey())))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(best);
  }

  private static String formerPost(String words) {
    return bare(words).replaceFirst("^former ", "");
  }

  private static String bare(String words) {
    return DETERMINER.matcher(words.toLowerCase(Locale.ROOT)).replaceFirst("");
  }

  /** Whether words are an end of others: "president" of "US president". */
  private static boolean endsWith(String words, String end) {
    return words.equals(end) || words.endsWith(" " + end);
  }

  private static boolean isOfDeath(StorySentence sentence) {
    return DEATH.matcher(sentence.text()).find();
  }

  private static double merit(List<Found> same, Map<String, List<Found>> byWords) {
    if (same.isEmpty()) {
      return 0;
    }
    Found first = same.getFirst();
    String words = bare(first.words());
    long newsrooms =
        byWords.entrySet().stream()
            .filter(entry -> endsWith(words, bare(entry.getKey())))
            .flatMap(entry -> entry.getValue().stream())
            .map(found -> found.sentence().newsroom())
            .distinct()
            .count();
    boolean telling = first.behind() && Words.count(first.words()) >= TELLING;
    return newsrooms + (telling ? 1.5 : 0) + Math.min(TELLING, Words.count(first.words())) / 10.0;
  }

  private Claim claim(Topic topic, Found found) {
    List<Evidence> evidence = new ArrayList<>(List.of(found.sentence().evidence()));
    if (!found.sentence().text().contains(topic.name())) {
      material.sentences().stream()
          .filter(s -> s.text().contains(topic.name()))
          .findFirst()
          .ifPresent(s -> evidence.add(s.evidence()));
    }
    String the = topic.type() == EntityType.PERSON || !takesArticle(topic) ? "" : "The ";
    return Claim.of(Template.whoIs(the + topic.name(), found.words()), evidence);
  }

  /** Whether the articles mostly write "the" before the name. */
  public static boolean takesArticle(Topic topic) {
    Pattern with = Pattern.compile("\\b[Tt]he " + Pattern.quote(topic.name()) + "\\b");
    long articles = topic.sentences().stream().filter(s -> with.matcher(s.text()).find()).count();
    return topic.type() != EntityType.PERSON && articles * 3 > topic.sentences().size();
  }

  private Optional<Found> found(StorySentence sentence, Mention mention, Topic topic) {
    Optional<String> behind = behind(sentence, mention, topic);
    return behind
        .or(() -> before(sentence, mention, topic))
        .map(words -> new Found(words, sentence, behind.isPresent()));
  }

  private static Optional<String> behind(StorySentence sentence, Mention mention, Topic topic) {
    int start = sentence.local(mention.span().start());
    String before = sentence.text().substring(0, start);
    String outside = Marks.blanked(sentence.text());
    Matcher apposition =
        APPOSITION.matcher(outside.substring(sentence.local(mention.span().end())));
    if (sentence.sentence().speech()
        || LIST.matcher(before).find()
        || outside.charAt(start) == ' '
        || !apposition.find()) {
      return Optional.empty();
    }
    if (LEFT.matcher(apposition.group(1)).find()) {
      return Optional.empty();
    }
    String words = RELATIVE.split(apposition.group(1), 2)[0];
    boolean opens = Words.count(before) <= 1;
    boolean right =
        topic.type() == EntityType.PERSON ? isSomebody(words) : opens && !isSomebody(words);
    return right && !DEPENDENT.matcher(words).find() && Words.count(words) <= MOST_WORDS
        ? Optional.of(words.startsWith("former ") ? "a " + words : words)
        : Optional.empty();
  }

  private static boolean isSomebody(String words) {
    List<String> noun = Words.of(OF.split(words, 2)[0]);
    return !noun.isEmpty() && isNoun(noun.getLast()) && isNeutral(words);
  }

  /** Whether it says neither what somebody is no more, nor what to think of him. */
  private static boolean isNeutral(String words) {
    return Words.of(words.toLowerCase(Locale.ROOT)).stream().noneMatch(NO_ROLE::contains);
  }

  static boolean isNoun(String word) {
    return Speakers.isNoun(word) || SHORT.containsKey(word.toLowerCase(Locale.ROOT));
  }

  /**
   * The words before the name as far as they belong to it: the noun phrase that ends with the name
   * and the capitals before that.
   */
  private Optional<String> before(StorySentence sentence, Mention mention, Topic topic) {
    if (topic.type() != EntityType.PERSON) {
      return Optional.empty();
    }
    int end = sentence.local(mention.span().start());
    for (Span phrase : sentence.phrases()) {
      boolean ends =
          phrase.end() == mention.span().end() && phrase.start() < mention.span().start();
      if (ends) {
        int start = RoleBeginning.of(sentence, sentence.local(phrase.start()));
        return start < 0
            ? Optional.empty()
            : Optional.of(sentence.text().substring(start, end).strip())
                .map(role -> DETERMINER.matcher(role).replaceFirst(""))
                .map(role -> start == 0 ? inside(role, sentence) : role)
                .map(Descriptions::withoutTitle)
                .filter(role -> isRole(role) || isPost(role) && isHis(role, topic))
                .map(role -> withArticle(spelled(role)));
      }
    }
    return Optional.empty();
  }

  /** A role at the beginning of a sentence as it is written inside one. */
  private String inside(String role, StorySentence sentence) {
    String[] words = role.split(" ");
    boolean ordinary = words.length > 1 && Character.isLowerCase(words[1].codePointAt(0));
    boolean name =
        sentence.mentions().stream()
            .anyMatch(mention -> sentence.slice(mention.span()).startsWith(words[0]));
    String small = words[0].toLowerCase(Locale.ROOT);
    boolean written =
        material.sentences().stream().anyMatch(other -> WholeWords.first(other.text(), small) >= 0);
    return ordinary && written && !name
        ? role.substring(0, 1).toLowerCase(Locale.ROOT) + role.substring(1)
        : role;
  }

  /** Without a title behind what already says who it is: "court nominee Judge". */
  private static String withoutTitle(String role) {
    String[] words = role.split(" ");
    boolean title =
        words.length > 2
            && Character.isUpperCase(lastWord(role).codePointAt(0))
            && Character.isLowerCase(words[words.length - 2].codePointAt(0))
            && isNoun(words[words.length - 2]);
    return title ? role.substring(0, role.lastIndexOf(' ')) : role;
  }

  private static boolean isRole(String role) {
    int words = role.isEmpty() ? 0 : role.split(" ").length;
    return words >= FEWEST_WORDS
        && words <= MOST_ROLE_WORDS
        && ROLE.matcher(role).matches()
        && role.indexOf(',') < 0
        && !role.equals(role.toUpperCase(Locale.ROOT))
        && isNoun(lastWord(role))
        && !PLURAL.matcher(role).find()
        && !STRAY.matcher(role).find()
        && isNeutral(role);
  }

  /** "President", where no more is said of the post than that. */
  private static boolean isPost(String word) {
    return !word.isEmpty()
        && Character.isUpperCase(word.codePointAt(0))
        && TELLING_POSTS.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether a title is his more than anybody else's of the story: a former president keeps his by
   * courtesy.
   */
  private boolean isHis(String title, Topic topic) {
    if (!POSTS.contains(title.toLowerCase(Locale.ROOT))) {
      return true;
    }
    Map<String, Long> holders =
        material.sentences().stream()
            .flatMap(
                sentence ->
                    sentence.mentions().stream()
                        .filter(mention -> mention.type() == EntityType.PERSON)
                        .filter(mention -> follows(title, sentence, mention)))
            .collect(
                Collectors.groupingBy(
                    mention -> Surname.of(mention.name()), Collectors.counting()));
    String own = Surname.of(topic.name());
    long his = holders.getOrDefault(own, 0L);
    return holders.entrySet().stream()
        .allMatch(holder -> holder.getKey().equals(own) || holder.getValue() < his);
  }

  private static boolean follows(String title, StorySentence sentence, Mention mention) {
    return sentence
        .text()
        .substring(0, sentence.local(mention.span().start()))
        .endsWith(title + " ");
  }

  private static String lastWord(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  private static String spelled(String role) {
    String full = SHORT.get(lastWord(role).toLowerCase(Locale.ROOT));
    String spelled = full == null ? role : role.substring(0, role.lastIndexOf(' ') + 1) + full;
    return spelled
        .replaceFirst("^Former ", "former ")
        .replace("Special Counsel", "special counsel");
  }

  private static String withArticle(String role) {
    if (POSSESSIVE.matcher(role).find()) {
      return role;
    }
    boolean post =
        (POSTS.contains(lastWord(role).toLowerCase(Locale.ROOT)) || OF_OFFICE.matcher(role).find())
            && !role.startsWith("former ");
    return (post ? "the " : VOWEL.matcher(role).find() ? "an " : "a ") + role;
  }

  private static boolean isNamed(StorySentence sentence, Mention mention, Topic topic) {
    return topic.names().contains(mention.name())
        || topic.names().contains(sentence.slice(mention.span()));
  }
}
