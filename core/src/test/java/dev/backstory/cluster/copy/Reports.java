package dev.backstory.cluster.copy;

/** Reports of an invented strike, some of which have text in common. */
final class Reports {
  static final String STRIKE =
      """
      Dock workers in the port of Halvik walked out at dawn on Tuesday after talks over night shifts collapsed, leaving eleven container ships at anchor in the outer roads.
      The union of harbour workers said the operator had broken a written promise to hire forty crane drivers before the winter season began.
      "We have waited two years for a single new colleague, and we are not going to wait for another storm," said its chair, Oda Renning.
      Port authorities rerouted ferries to the old fish market and asked lorry drivers to stay away from the northern gate until further notice.
      The regional government offered to mediate and invited both sides to the town hall for Thursday, but the operator had not replied by the evening.
      Halvik handles a third of the country's grain exports, and traders warned that prices could rise within a week if the quays stay closed.""";

  static final String OWN_REPORT =
      """
      Nothing moved on the quays of Halvik this morning. Crane drivers stood around oil drums in which pallets burned, and someone had hung a banner from the control tower.
      "We have waited two years for a single new colleague, and we are not going to wait for another storm," said Oda Renning, who leads the union.
      Behind the dispute lies a plan to run the terminal around the clock with the crews it has, according to three people who saw the draft.
      Grain farmers inland are nervous: silos are full after a good harvest, and the railway has no wagons to spare before the end of the month.""";

  static final String LOCAL_PARAGRAPH =
      "\nThe bakery on Mill Lane told our paper that it has flour for nine days and will close its second oven at the weekend if nothing changes.";

  private Reports() {}

  /** The first paragraphs of the strike report, as a paper short of space prints it. */
  static String trimmed(int paragraphs) {
    return String.join("\n", STRIKE.lines().limit(paragraphs).toList());
  }

  /** Small changes of wording in every second paragraph. */
  static String edited() {
    return STRIKE
        .replace("walked out at dawn on Tuesday", "walked off the job at dawn Tuesday")
        .replace("had broken a written promise", "broke its promise")
        .replace("rerouted ferries", "have rerouted ferries")
        .replace("offered to mediate", "has offered to mediate");
  }
}
