package dev.backstory.annotate.name;

import dev.backstory.annotate.text.TaggedSentence;
import dev.backstory.model.EntityType;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names and makes them agree over the article: a bare surname stands for the person of that
 * name whom the article speaks of, and whatever the tagger took it for, it is a person; other names
 * stand for the long form that they abbreviate.
 */
public final class MentionFinder {
  /** So often a place has to be named before it is believed to bear somebody's surname. */
  private static final int OFTEN = 3;

  private final NameReader reader = new NameReader();
  private final NameJudge judge;

  public MentionFinder() {
    this(NameModels.trained());
  }

  public MentionFinder(NameModels models) {
    this.judge = new NameJudge(models);
  }

  /** The names in the order of the text. */
  public List<Name> find(List<TaggedSentence> sentences) {
    List<Name> read = judge.judge(reader.read(sentences), sentences);
    NameTypes types = NameTypes.of(read, contexts(read, sentences));
    List<Name> typed =
        SplitNames.join(read.stream().map(name -> name.as(types.of(name))).toList(), sentences);
    People named = People.of(typed, contexts(typed, sentences));
    List<Name> names = OverlookedSurnames.add(typed, named, sentences);
    List<NameContext> contexts = contexts(names, sentences);
    People people = People.of(names, contexts);
    FullForms forms = FullForms.of(names);
    List<Name> result = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      Name name = names.get(i);
      boolean person =
          name.type() == EntityType.PERSON
              || people.hasSurname(name.text())
                  && !isPlace(name, types, sentences.get(name.sentence()));
      result.add(
          person
              ? name.as(EntityType.PERSON).standingFor(people.fullName(name, contexts.get(i)))
              : name.standingFor(forms.fullest(name)));
    }
    return result;
  }

  private static List<NameContext> contexts(List<Name> names, List<TaggedSentence> sentences) {
    return names.stream()
        .map(name -> NameContext.of(name, sentences.get(name.sentence())))
        .toList();
  }

  /** A place behind a preposition, "in Lindow", or one that is named again and again. */
  private static boolean isPlace(Name name, NameTypes types, TaggedSentence sentence) {
    return name.type() == EntityType.PLACE
        && (name.first() > 0 && sentence.tokens().get(name.first() - 1).pos().equals("IN")
            || !types.isEverPerson(name) && types.count(name) >= OFTEN);
  }
}
