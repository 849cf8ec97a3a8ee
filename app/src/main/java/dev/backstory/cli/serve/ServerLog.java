package dev.backstory.cli.serve;

import dev.backstory.desk.Progress;
import dev.backstory.desk.Rounds;

/** What a server says of its work, in lines for people or for machines. */
interface ServerLog extends Rounds.Listener, AutoCloseable {
  /** It serves at this address. */
  void serving(String address);

  /** Nobody has an account; the first one is made at this address, which has the setup code. */
  void awaitsOwner(String address);

  /** What its owner should know. */
  void warn(String line);

  /** Shows how far work is. */
  Progress progress();

  /** Nothing more is said. */
  @Override
  void close();
}
