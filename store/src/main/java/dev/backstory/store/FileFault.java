package dev.backstory.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * Why a file cannot be used, for whoever runs the program: the exceptions of Java often name the
 * file alone.
 */
public final class FileFault {
  private FileFault() {}

  /** A sentence without its full stop. */
  public static String of(IOException failure) {
    String message = failure.getMessage();
    return switch (failure) {
      case NoSuchFileException _ -> "no such file: " + message;
      case AccessDeniedException _ -> "no permission for " + message;
      case FileAlreadyExistsException _ -> message + " is there already, and is no folder";
      case NotDirectoryException _ -> message + " is no folder";
      case DirectoryNotEmptyException _ -> message + " is not empty";
      case CharacterCodingException _ -> "it is not UTF-8";
      default -> message == null ? failure.getClass().getSimpleName() : message;
    };
  }
}
