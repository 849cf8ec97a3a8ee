package dev.backstory.bench.claims;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One way in which a model gets a true sentence wrong. */
enum Mutation {
  NUMBER(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(random, claim::isDigits, word -> changedDigit(word, random));
    }
  },
  DIGIT_MOVED(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          claim::isDigits,
          word ->
              word.contains(",")
                  ? word.replaceFirst(",\\d", ",").replaceFirst(",", "")
                  : word.contains(".") ? word.replace(".", "") : word + "0");
    }
  },
  UNIT(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at -> UNITS.containsKey(claim.lower(at)),
          word -> UNITS.get(word.toLowerCase(Locale.ROOT)));
    }
  },
  COUNTED(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.withOther(
          random,
          at ->
              at > 0
                  && claim.is(at - 1, "CD")
                  && claim.is(at, "NNS")
                  && !UNITS.containsKey(claim.lower(at)),
          evidence,
          at -> evidence.is(at, "NNS") && !(at > 0 && evidence.is(at - 1, "CD")));
    }
  },
  DATE(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at -> MONTHS.contains(claim.form(at)),
          word -> MONTHS.get((MONTHS.indexOf(word) + 5) % MONTHS.size()));
    }
  },
  WEEKDAY(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at -> DAYS.contains(claim.form(at)),
          word -> DAYS.get((DAYS.indexOf(word) + 3) % DAYS.size()));
    }
  },
  NAME(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at -> claim.isPerson(at) && !claim.isPerson(at + 1),
          word -> word.equals("Harlow") ? "Benning" : "Harlow");
    }
  },
  NAMESAKE(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at -> claim.isPerson(at) && claim.isPerson(at + 1) && !claim.isPerson(at - 1),
          word -> word.equals("Peter") ? "Laura" : "Peter");
    }
  },
  NAMES_SWAPPED(false) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return new Exchange(claim).names();
    }
  },
  SUBJECT_AND_OBJECT(false) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return new Exchange(claim).sides();
    }
  },
  SPEAKER(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.withOther(
          random,
          at -> claim.isPerson(at) && !claim.isPerson(at + 1) && claim.isSaid(at + 1),
          evidence,
          at -> evidence.isPerson(at) && !evidence.isPerson(at + 1) && !evidence.isSaid(at + 1));
    }
  },
  OUTLET(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.end(", the Harbour Gazette reported");
    }
  },
  NEGATION_IN(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at ->
              BE.contains(claim.lower(at))
                  && !claim.lower(at + 1).equals("not")
                  && !claim.lower(at + 1).equals("n't"),
          word -> word + " not");
    }
  },
  NEGATION_OUT(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at ->
              (claim.lower(at).equals("not")
                      || claim.lower(at).equals("n't")
                          && !claim.lower(at - 1).equals("ca")
                          && !claim.lower(at - 1).equals("wo"))
                  && at > 0
                  && BE.contains(claim.lower(at - 1)),
          _ -> "");
    }
  },
  CERTAIN(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at -> Set.of("may", "might", "could").contains(claim.lower(at)) && claim.is(at, "MD"),
          _ -> "will");
    }
  },
  POSSIBLE(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random, at -> claim.lower(at).equals("will") && claim.is(at, "MD"), _ -> "may");
    }
  },
  ALL(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at ->
              Set.of("some", "several", "many", "most", "few").contains(claim.lower(at))
                  && claim.is(at + 1, "NNS"),
          _ -> "all");
    }
  },
  FIRST(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at ->
              claim.lower(at).equals("the")
                  && claim.is(at + 1, "NN")
                  && !claim.is(at + 1, "NNP")
                  && !claim.is(at + 1, "NNS"),
          word -> word + (random.nextBoolean() ? " first" : " largest"));
    }
  },
  CAUSE(false) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at ->
              at > 3
                  && Set.of("and", "while", "as").contains(claim.lower(at))
                  && (claim.is(at + 1, "PRP") || claim.is(at + 1, "NNP") || claim.is(at + 1, "DT")),
          _ -> "because");
    }
  },
  ORDER(false) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at -> Set.of("after", "before").contains(claim.lower(at)),
          word -> word.equalsIgnoreCase("after") ? "before" : "after");
    }
  },
  FACTS_CROSSED(false) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.withOther(
          random,
          claim::isDigits,
          evidence,
          at -> evidence.isDigits(at) && !claim.has(evidence.form(at)),
          (word, other) -> isYear(word) == isYear(other));
    }
  },
  QUOTED_WORD(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at -> claim.isQuoted(at) && claim.is(at, "NN"),
          word -> word.equals("matter") ? "question" : "matter");
    }
  },
  QUOTATION_MADE(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.quotedEnd();
    }
  },
  DIRECTION(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at -> OPPOSITES.containsKey(claim.lower(at)),
          word -> OPPOSITES.get(word.toLowerCase(Locale.ROOT)));
    }
  },
  TITLE(true) {
    @Override
    @Nullable String of(Parts claim, Parts evidence, SplittableRandom random) {
      return claim.with(
          random,
          at ->
              claim.isPerson(at)
                  && claim.isPerson(at + 1)
                  && !claim.isPerson(at - 1)
                  && !claim.is(at - 1, "NN"),
          word -> "Chancellor " + word);
    }
  };

  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("percent", "million"),
          Map.entry("%", " points"),
          Map.entry("million", "billion"),
          Map.entry("billion", "million"),
          Map.entry("thousand", "million"),
          Map.entry("miles", "feet"),
          Map.entry("years", "months"),
          Map.entry("months", "years"),
          Map.entry("days", "weeks"),
          Map.entry("weeks", "days"),
          Map.entry("hours", "minutes"),
          Map.entry("minutes", "hours"),
          Map.entry("dollars", "euros"),
          Map.entry("pounds", "tons"),
          Map.entry("feet", "miles"),
          Map.entry("points", "percent"),
          Map.entry("cents", "dollars"));
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final Set<String> BE =
      Set.of(
          "is", "are", "was", "were", "did", "does", "has", "had", "have", "can", "will", "would");
  private static final Map<String, String> OPPOSITES =
      Map.ofEntries(
          Map.entry("rose", "fell"),
          Map.entry("fell", "rose"),
          Map.entry("increased", "decreased"),
          Map.entry("increase", "decrease"),
          Map.entry("gained", "lost"),
          Map.entry("lost", "won"),
          Map.entry("won", "lost"),
          Map.entry("higher", "lower"),
          Map.entry("lower", "higher"),
          Map.entry("more", "less"),
          Map.entry("up", "down"),
          Map.entry("down", "up"),
          Map.entry("rise", "fall"),
          Map.entry("fall", "rise"),
          Map.entry("above", "below"),
          Map.entry("accepted", "rejected"),
          Map.entry("approved", "rejected"),
          Map.entry("rejected", "approved"),
          Map.entry("arrested", "released"));

  private final boolean exact;

  Mutation(boolean exact) {
    this.exact = exact;
  }

  /** Whether an exact check should find it, rather than a judgement. */
  boolean isExact() {
    return exact;
  }

  /** The claim made wrong; null if it has nothing of the kind. */
  abstract @Nullable String of(Parts claim, Parts evidence, SplittableRandom random);

  private static boolean isYear(String number) {
    return number.matches("[12]\\d{3}");
  }

  private static String changedDigit(String number, SplittableRandom random) {
    int[] digits =
        IntStream.range(0, number.length())
            .filter(i -> Character.isDigit(number.charAt(i)))
            .toArray();
    int at = digits[random.nextInt(digits.length)];
    int digit = number.charAt(at) - '0';
    int other = (digit + 1 + random.nextInt(8)) % 10;
    return number.substring(0, at) + (at == 0 && other == 0 ? 9 : other) + number.substring(at + 1);
  }
}
