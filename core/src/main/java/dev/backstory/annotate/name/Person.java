package dev.backstory.annotate.name;

import dev.backstory.notation.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One person whom an article names in full, with what it says where it does. */
final class Person {
  private static final WordList WORDS = WordList.read("annotate/name/person-words.txt");
  private static final Set<String> WOMEN = WORDS.section("women's given names");
  private static final Set<String> MEN = WORDS.section("men's given names");

  final PersonName name;
  private final Map<String, Integer> forms = new LinkedHashMap<>();
  private final List<Integer> starts = new ArrayList<>();
  private final Set<String> offices = new HashSet<>();
  private String gender;
  private boolean relative;

  Person(PersonName name) {
    this.name = name;
    this.gender = WOMEN.contains(name.given()) ? "she" : MEN.contains(name.given()) ? "he" : "";
  }

  /** Whether it is a woman's name, or may be one by its last letter. */
  boolean mayBeWoman() {
    return gender.equals("she") || gender.isEmpty() && name.given().endsWith("a");
  }

  void add(Name mention, NameContext context) {
    forms.merge(mention.text(), 1, Integer::sum);
    starts.add(mention.start());
    gender = gender.isEmpty() ? context.gender() : gender;
    relative |= context.relative();
    if (context.hasOffice()) {
      offices.add(context.title());
    }
  }

  /** The form that the article uses most, of those the longest. */
  String fullName() {
    String best = "";
    for (Map.Entry<String, Integer> form : forms.entrySet()) {
      int more = form.getValue() - forms.getOrDefault(best, 0);
      if (more > 0 || more == 0 && form.getKey().length() > best.length()) {
        best = form.getKey();
      }
    }
    return best;
  }

  int mentions() {
    return starts.size();
  }

  /** UTF-16 index where the article first names the person in full. */
  int first() {
    return starts.getFirst();
  }

  /** Where it last does so before the position; -1 if it does not. */
  int lastBefore(int position) {
    int low = 0;
    int high = starts.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (starts.get(middle) < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? -1 : starts.get(low - 1);
  }

  boolean isRelative() {
    return relative;
  }

  boolean hasSuffix() {
    return !name.suffix().isEmpty();
  }

  boolean hasOffice(String title) {
    return offices.stream().anyMatch(office -> NameContext.sameOffice(office, title));
  }

  /** Whether the title says that it is somebody else: "Mrs." of a man. */
  boolean contradicts(NameContext context) {
    return !gender.isEmpty() && !context.gender().isEmpty() && !gender.equals(context.gender());
  }

  /** Whether the article gives the person the same office or address in another place. */
  boolean agreesWith(NameContext context) {
    return context.hasOffice() && hasOffice(context.title())
        || !gender.isEmpty() && gender.equals(context.gender());
  }
}
