package org.mingfa.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingfa.text.problem.Refusal;
import org.mingfa.yaml.RecordBinder.AtKey;
import org.mingfa.yaml.RecordBinder.Inline;
import org.mingfa.yaml.RecordBinder.OrElse;

/** A record says what a file may say; what the file says otherwise is a flaw at its line. */
class RecordBinderTest {

    private enum Colour {
        RED,
        DARK_BLUE
    }

    private record Told(String source, LocalDate checked) {}

    private sealed interface Shape {
        record Circle(BigDecimal radius) implements Shape {
            public Circle {
                if (radius.signum() < 0) {
                    throw Refusal.invalid("radius", "半径不能小于 0");
                }
            }
        }

        @AtKey("height")
        record Box(int width, int height) implements Shape {}
    }

    private record Book(
            @AtKey("if") @OrElse("always") String onlyIf,
            Colour firstColour,
            List<String> names,
            @OrElse Set<Colour> colours,
            @OrElse Map<Colour, Integer> counts,
            @Nullable LocalDate until,
            boolean lent,
            @OrElse List<Shape> shapes,
            @Inline Told told,
            FilePosition place) {}

    private static final String LEAST = "first_colour: red\nnames: a\nsource: s\nchecked: 2021-01-01\n";

    private static Book read(String text) {
        return new RecordBinder().bind(YamlReader.read("x.yaml", text), Book.class);
    }

    @Test
    void whatIsAbsentIsWhatTheRecordSays() {
        assertThat(read(LEAST))
                .isEqualTo(new Book(
                        "always",
                        Colour.RED,
                        List.of("a"),
                        Set.of(),
                        Map.of(),
                        null,
                        false,
                        List.of(),
                        new Told("s", LocalDate.of(2021, 1, 1)),
                        new FilePosition("x.yaml", 1)));
    }

    @Test
    void everyKindOfComponentIsRead() {
        Book book = read(LEAST.replace("a\n", "[a, b]\n") + """
                if: x
                colours: [dark_blue, red]
                counts: {dark_blue: 2}
                until: 2022-02-02
                lent: true
                shapes: [{radius: 1.50}, {width: 1, height: 2}]
                """);
        assertThat(book)
                .isEqualTo(new Book(
                        "x",
                        Colour.RED,
                        List.of("a", "b"),
                        Set.of(Colour.DARK_BLUE, Colour.RED),
                        Map.of(Colour.DARK_BLUE, 2),
                        LocalDate.of(2022, 2, 2),
                        true,
                        List.of(new Shape.Circle(new BigDecimal("1.50")), new Shape.Box(1, 2)),
                        book.told(),
                        book.place()));
        assertThat(book.colours()).containsExactly(Colour.DARK_BLUE, Colour.RED);
    }

    // what is written | what it becomes | the message
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            names: a     | nams: a               | x.yaml:2 不认识的键 "nams"，是否想写 "names"？见 docs/errors.md#R012
            source: s    | lent: true            | x.yaml:1 缺少键 "source"。见 docs/errors.md#R011
            source: s    | sorce: s              | x.yaml:3 不认识的键 "sorce"，是否想写 "source"？见 docs/errors.md#R012
            names: a     | names: []             | x.yaml:2 "names" 至少要有一项。见 docs/errors.md#R013
            names: a     | names: [[a]]          | x.yaml:2 此处应为单个值。见 docs/errors.md#R013
            colour: red  | colour: rad           | x.yaml:1 不认识的值 "rad"，是否想写 "red"？见 docs/errors.md#R015
            source: s    | counts: {rad: 1}      | x.yaml:3 不认识的键 "rad"，是否想写 "red"？见 docs/errors.md#R012
            source: s    | counts: {red: x}      | x.yaml:3 "x" 不是整数。见 docs/errors.md#R013
            source: s    | lent: yes             | x.yaml:3 "yes" 不是true 或 false。见 docs/errors.md#R013
            source: s    | shapes: {radius: -1}  | x.yaml:3 半径不能小于 0。见 docs/errors.md#R013
            source: s    | shapes: {width: 1}    | x.yaml:3 缺少键 "height"。见 docs/errors.md#R011
            source: s    | shapes: {radius: 1, height: 1} | x.yaml:3 不认识的键 "height"
            """)
    void aFlawNamesItsLine(String written, String wrong, String message) {
        assertThatThrownBy(() -> read(LEAST.replace(written, wrong))).hasMessageStartingWith(message);
    }

    @Test
    void aTypeOrAComponentMayBeReadInItsOwnWay() {
        RecordBinder binder = new RecordBinder()
                .words(Colour.class, colour -> colour == Colour.RED ? "红" : "蓝")
                .readingSeveral(Shape.class, node -> List.of(new Shape.Box(1, 1), new Shape.Box(2, 2)))
                .readingWithKey(Told.class, (node, key) -> new Told(key, LocalDate.EPOCH))
                .reading(Book.class, "names", node -> node.asText().text() + "!");
        Book book = binder.bind(YamlReader.read("x.yaml", LEAST.replace("red", "红") + "shapes: [x]\n"), Book.class);
        assertThat(book.firstColour()).isEqualTo(Colour.RED);
        assertThat(book.names()).containsExactly("a!");
        assertThat(book.shapes()).containsExactly(new Shape.Box(1, 1), new Shape.Box(2, 2));
    }
}
