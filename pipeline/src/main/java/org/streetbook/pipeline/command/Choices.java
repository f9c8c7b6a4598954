package org.streetbook.pipeline.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads the constant of an enum by its name in lower case, and names the nearest of a wrong one.
 */
final class Choices<E extends Enum<E>> implements ITypeConverter<E> {

  private final Class<E> type;

  Choices(Class<E> type) {
    this.type = type;
  }

  @Override
  public E convert(String typed) {
    for (E constant : type.getEnumConstants()) {
      if (name(constant).equals(typed.toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    List<String> names = Arrays.stream(type.getEnumConstants()).map(Choices::name).toList();
    throw new TypeConversionException(
        "'" + typed + "' is none of " + String.join(", ", names) + Nearest.hint(typed, names));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
