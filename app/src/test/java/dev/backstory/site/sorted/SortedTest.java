package dev.backstory.site.sorted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backstory.site.sorted.Sorted.Difference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SortedTest {
  private static final int ROUNDS = 1_000;
  private static final int NUMBERS = 900;

  /** Two of one number are equal to the order, and told apart by their notes. */
  private record Element(int number, int note) {
    private static final Comparator<Element> ORDER = Comparator.comparing(Element::number);
    private static final Comparator<Element> SECOND =
        Comparator.comparing(Element::note).thenComparing(Element::number);
  }

  private final Random chance = new Random(5);
  private final AtomicInteger compared = new AtomicInteger();

  private final Comparator<Element> counting =
      (one, other) -> {
        compared.incrementAndGet();
        return Element.ORDER.compare(one, other);
      };

  /** It grows and shrinks through several depths, by single elements and by many. */
  @Test
  void itIsTheListThatASortedMapWouldBe() {
    Sorted<Element> list = Sorted.by(Element.ORDER, Element.SECOND);
    Sorted<Element> earlier = list;
    TreeMap<Integer, Element> expected = new TreeMap<>();
    TreeMap<Integer, Element> before = new TreeMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<Element> gone = some(round % 500 < 250 ? 2 : 6);
      List<Element> there = some(round == 0 ? 600 : round % 500 < 250 ? 6 : 2);
      list = list.with(gone, there);
      gone.forEach(it -> expected.remove(it.number));
      there.forEach(it -> expected.put(it.number, it));
      assertThat(list.size()).isEqualTo(expected.size());
      if (round % 20 == 0) {
        looksLike(list, expected);
        differsBy(list, earlier, expected, before);
        earlier = list;
        before = new TreeMap<>(expected);
      }
    }
  }

  private List<Element> some(int most) {
    return IntStream.range(0, chance.nextInt(most + 1))
        .mapToObj(_ -> new Element(chance.nextInt(NUMBERS), chance.nextInt(NUMBERS)))
        .toList();
  }

  private void looksLike(Sorted<Element> list, TreeMap<Integer, Element> expected) {
    assertThat(list).containsExactlyElementsOf(expected.values());
    assertThat(IntStream.range(0, list.size()).mapToObj(list::get).toList()).isEqualTo(list);
    assertThat(list.least()).isEqualTo(expected.values().stream().min(Element.SECOND).orElse(null));
    int number = chance.nextInt(NUMBERS);
    Element sought = new Element(number, 0);
    assertThat(list.find(it -> Integer.compare(it.number, number))).isEqualTo(expected.get(number));
    assertThat(list.has(sought)).isEqualTo(expected.containsKey(number));
    assertThat(list.before(it -> Integer.compare(it.number, number)))
        .isEqualTo(expected.headMap(number).size());
    assertThat(list.lower(sought)).isEqualTo(value(expected.lowerEntry(number)));
    assertThat(list.higher(sought)).isEqualTo(value(expected.higherEntry(number)));
    assertThat(list.all(it -> it.number < number ? -1 : it.number < number + 90 ? 0 : 1))
        .containsExactlyElementsOf(expected.subMap(number, number + 90).values());
    walks(list, expected, number);
  }

  /**
   * Elements that are not wanted come along with those that are; what is wanted is not left out.
   */
  private static void walks(Sorted<Element> list, TreeMap<Integer, Element> expected, int number) {
    List<Element> walked = new ArrayList<>();
    list.walk(it -> Integer.compare(it.number, number), it -> it.note < 20)
        .forEachRemaining(walked::add);
    assertThat(walked)
        .isSubsetOf(expected.tailMap(number).values())
        .isSortedAccordingTo(Element.ORDER);
    assertThat(walked.stream().filter(it -> it.note < 20))
        .containsExactlyElementsOf(
            expected.tailMap(number).values().stream().filter(it -> it.note < 20).toList());
  }

  private static Element value(Map.Entry<Integer, Element> entry) {
    return entry == null ? null : entry.getValue();
  }

  private static void differsBy(
      Sorted<Element> list,
      Sorted<Element> earlier,
      TreeMap<Integer, Element> expected,
      TreeMap<Integer, Element> before) {
    Difference<Element> difference = list.since(earlier);
    assertThat(difference.gone())
        .containsExactlyElementsOf(
            before.values().stream().filter(it -> expected.get(it.number) != it).toList());
    assertThat(difference.there())
        .containsExactlyElementsOf(
            expected.values().stream().filter(it -> before.get(it.number) != it).toList());
  }

  @Test
  void aChangeComparesAFewElementsHoweverManyThereAre() {
    for (int size : List.of(1_000, 64_000)) {
      Sorted<Element> list = Sorted.<Element>by(counting).with(List.of(), numbers(size));
      compared.set(0);
      Sorted<Element> next = list.with(new Element(size / 2, 1)).without(new Element(size / 3, 0));
      assertThat(compared).as("changes of " + size).hasValueLessThan(120);
      compared.set(0);
      assertThat(next.since(list).there()).hasSize(1);
      assertThat(compared).as("difference of " + size).hasValueLessThan(300);
    }
  }

  private static List<Element> numbers(int size) {
    return IntStream.range(0, size).mapToObj(it -> new Element(it, 0)).toList();
  }

  @Test
  void whatComesInAnyOrderIsTheSameList() {
    List<Element> elements = new ArrayList<>(numbers(300));
    Sorted<Element> one = Sorted.<Element>by(Element.ORDER).with(List.of(), elements);
    Collections.shuffle(elements, chance);
    Sorted<Element> other = Sorted.by(Element.ORDER);
    for (Element element : elements) {
      other = other.with(element);
    }
    assertThat(other).isEqualTo(one);
    assertThat(Stream.of(one, other).map(List::hashCode).distinct()).hasSize(1);
  }
}
