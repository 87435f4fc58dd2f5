package org.mingfa.cli.text;

import org.mingfa.text.problem.Refusal;
import picocli.CommandLine.ITypeConverter;

/** Reads a whole number within bounds. Each kind of number is a class, as Picocli wants converters. */
public abstract sealed class WholeNumber implements ITypeConverter<Integer> {

    private final int least;
    private final int greatest;

    WholeNumber(int least, int greatest) {
        this.least = least;
        this.greatest = greatest;
    }

    @Override
    public Integer convert(String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= greatest) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below, in the same words
        }
        throw new Refusal(Refusal.Kind.INVALID_VALUE, "应为" + bounds() + "，收到“" + value + "”。");
    }

    private String bounds() {
        return greatest == Integer.MAX_VALUE ? " " + least + " 或更大的整数" : " " + least + " 至 " + greatest + " 的整数";
    }

    /** How many hits a page has. */
    public static final class PageSize extends WholeNumber {
        PageSize() {
            super(1, 100);
        }
    }

    /** A TCP port. */
    public static final class Port extends WholeNumber {
        Port() {
            super(1, 65535);
        }
    }

    /** How many of something, perhaps none. */
    public static final class Count extends WholeNumber {
        Count() {
            super(0, Integer.MAX_VALUE);
        }
    }

    /** How much of something, at least one. */
    public static final class Amount extends WholeNumber {
        Amount() {
            super(1, Integer.MAX_VALUE);
        }
    }
}
