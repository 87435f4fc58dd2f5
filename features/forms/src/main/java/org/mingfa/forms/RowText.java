package org.mingfa.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a row of an official paper with the places that are filled: gaps and boxes stand where the court put them.
 *
 * <p>On paper a value begins with a wide space and ends with an em space; a person's words have neither ({@link CellReading}), so a
 * file is read back by these marks alone. Without them, as in a file that was typed anew, the official words part the values.
 */
record RowText(List<Piece> pieces) {

    /** Ends a value. */
    static final String END = "\u2003";

    private static final String NO_DAY = "年" + CellText.WIDE + "月" + CellText.WIDE + "日";
    private static final Pattern VALUE = Pattern.compile(CellText.WIDE + "([^" + END + "]*)(?:" + END + "|$)");
    private static final Pattern BOX = Pattern.compile("[☑☒√✓✔■□☐]");
    private static final String TICKS = "☑☒√✓✔■";
    private static final Pattern PARAGRAPH = Pattern.compile("\\s?" + CellText.PARAGRAPH);

    /** A piece of a row, in the order of the paper. */
    sealed interface Piece {

        /** Official words, verbatim. */
        record Words(String text) implements Piece {}

        /**
         * Where the value of a cell stands.
         *
         * @param day whether the paper has 年月日 there
         */
        record Gap(Cell cell, boolean day) implements Piece {}

        /** A box that stands for one option of a cell. */
        record Box(Cell cell, String code) implements Piece {}
    }

    RowText {
        pieces = List.copyOf(pieces);
    }

    static RowText of(String words) {
        return new RowText(words.isEmpty() ? List.of() : List.of(new Piece.Words(words)));
    }

    /** The cells, each once. */
    List<Cell> cells() {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words words -> {}
                case Piece.Gap(Cell cell, boolean day) -> cells.put(cell.id(), cell);
                case Piece.Box(Cell cell, String code) -> cells.put(cell.id(), cell);
            }
        }
        return List.copyOf(cells.values());
    }

    /** With other cells in their places. */
    RowText map(UnaryOperator<Cell> change) {
        Map<String, Cell> changed = new LinkedHashMap<>();
        cells().forEach(cell -> changed.put(cell.id(), change.apply(cell)));
        return new RowText(pieces.stream()
                .<Piece>map(piece -> switch (piece) {
                    case Piece.Words words -> words;
                    case Piece.Gap(Cell cell, boolean day) ->
                        new Piece.Gap(Objects.requireNonNull(changed.get(cell.id())), day);
                    case Piece.Box(Cell cell, String code) -> {
                        Cell now = Objects.requireNonNull(changed.get(cell.id()));
                        int at = List.copyOf(cell.options().keySet()).indexOf(code);
                        yield new Piece.Box(
                                now, List.copyOf(now.options().keySet()).get(at));
                    }
                })
                .toList());
    }

    /** The official words alone. */
    String words() {
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words(String text) -> words.append(text);
                case Piece.Gap gap -> words.append(gap.day() ? "年月日" : "");
                case Piece.Box box -> words.append(CellText.OPEN);
            }
        }
        return words.toString();
    }

    /**
     * As it is printed with these values.
     *
     * @param draft whether an empty place says that it is to be filled
     */
    String print(Map<String, Object> values, boolean draft) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            switch (pieces.get(i)) {
                case Piece.Words(String words) -> text.append(words);
                case Piece.Box(Cell cell, String code) ->
                    text.append(isTicked(values.get(cell.id()), code) ? CellText.TICKED : CellText.OPEN);
                case Piece.Gap(Cell cell, boolean day) ->
                    text.append(CellText.WIDE)
                            .append(
                                    draft && !values.containsKey(cell.id()) && cell.type() != Cell.Type.TABLE
                                            ? CellReading.MISSING
                                            : day && !values.containsKey(cell.id())
                                                    ? NO_DAY
                                                    : value(cell, values.get(cell.id()), following(i)))
                            .append(END);
            }
        }
        return text.toString();
    }

    private static boolean isTicked(@Nullable Object value, String code) {
        return value instanceof List<?> codes ? codes.contains(code) : code.equals(value);
    }

    private String following(int at) {
        return at + 1 < pieces.size() && pieces.get(at + 1) instanceof Piece.Words(String text) ? text.strip() : "";
    }

    /** The unit stands in the official words where they have one. */
    private static String value(Cell cell, @Nullable Object value, String following) {
        if (cell.type() == Cell.Type.TABLE) {
            return "见" + FormPaper.ATTACHED + cell.label();
        }
        if (value == null) {
            return switch (cell.type()) {
                case AMOUNT, NUMBER, PERCENT -> CellText.WIDE;
                default -> "";
            };
        }
        return value instanceof BigDecimal number && following.startsWith(cell.unit())
                ? number.toPlainString()
                : CellText.shown(cell, value);
    }

    /** Whether these are its words, whatever is filled in. */
    boolean matches(String content) {
        return compact(VALUE.matcher(content).replaceAll("")).equals(compact(officialWords()));
    }

    private String officialWords() {
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Words(String text)) {
                words.append(text);
            } else if (piece instanceof Piece.Box) {
                words.append(CellText.OPEN);
            }
        }
        return words.toString();
    }

    /** Without spaces, and every box open. */
    static String compact(String text) {
        return BOX.matcher(text).replaceAll(CellText.OPEN).replaceAll("[\\s\\p{Z}]+", "");
    }

    /** What a row holds; empty where its words are not those of the paper, so that nobody knows what stands where. */
    Optional<Map<String, Object>> read(String content) {
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(content);
        StringBuilder rest = new StringBuilder();
        while (value.find()) {
            values.add(value.group(1));
            value.appendReplacement(rest, "");
        }
        List<String> boxes = BOX.matcher(value.appendTail(rest))
                .results()
                .map(found -> found.group())
                .toList();
        if (values.size() == count(Piece.Gap.class) && boxes.size() == count(Piece.Box.class)) {
            return Optional.of(assign(values, boxes));
        }
        return readByWords(content);
    }

    private long count(Class<? extends Piece> kind) {
        return pieces.stream().filter(kind::isInstance).count();
    }

    private Map<String, Object> assign(List<String> values, List<String> boxes) {
        Map<String, Object> found = new LinkedHashMap<>();
        int value = 0;
        int box = 0;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words words -> {}
                case Piece.Gap(Cell cell, boolean day) -> put(found, cell, values.get(value++));
                case Piece.Box(Cell cell, String code) -> {
                    if (TICKS.contains(boxes.get(box++))) {
                        tick(found, cell, code);
                    }
                }
            }
        }
        return found;
    }

    private static void put(Map<String, Object> found, Cell cell, String written) {
        String text = PARAGRAPH.matcher(written).replaceAll("\n").strip();
        boolean blank =
                text.isEmpty() || cell.type() == Cell.Type.DATE && text.chars().noneMatch(Character::isDigit);
        if (!blank && cell.type() != Cell.Type.TABLE) {
            String day = cell.type() == Cell.Type.DATE ? text.replaceAll("[\\s\\p{Z}]+", "") : text;
            found.merge(cell.id(), day, (one, more) -> one + "\n" + more);
        }
    }

    @SuppressWarnings("unchecked") // made here
    private static void tick(Map<String, Object> found, Cell cell, String code) {
        ((List<Object>) found.computeIfAbsent(cell.id(), id -> new ArrayList<>())).add(code);
    }

    /**
     * By the official words, whatever spaces they have, each where it first stands: a person's words that repeat them are read
     * wrongly, which only a file without our marks can suffer.
     */
    private Optional<Map<String, Object>> readByWords(String content) {
        List<String> values = new ArrayList<>();
        List<String> boxes = new ArrayList<>();
        int[] letters = content.chars().filter(c -> !isSpace(c)).toArray();
        String compact = new String(letters, 0, letters.length);
        int at = 0;
        int gap = -1;
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Gap) {
                gap = gap < 0 ? at : gap;
                continue;
            }
            boolean box = piece instanceof Piece.Box;
            String words = piece instanceof Piece.Words(String text) ? text.replaceAll("[\\s\\p{Z}]+", "") : "";
            int found = box ? nextBox(compact, at) : compact.indexOf(words, at);
            if (found < 0 || found > at && gap < 0) {
                return Optional.empty();
            }
            if (gap >= 0) {
                values.add(original(content, gap, found));
                gap = -1;
            }
            if (box) {
                boxes.add(compact.substring(found, found + 1));
            }
            at = found + (box ? 1 : words.length());
        }
        if (gap >= 0) {
            values.add(original(content, gap, compact.length()));
        }
        boolean whole = gap >= 0 || at == compact.length();
        return whole && values.size() == count(Piece.Gap.class) ? Optional.of(assign(values, boxes)) : Optional.empty();
    }

    private static boolean isSpace(int letter) {
        return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
    }

    private static int nextBox(String compact, int from) {
        Matcher box = BOX.matcher(compact);
        return box.find(from) ? box.start() : -1;
    }

    /** With its spaces: from and to count letters that are none. */
    private static String original(String content, int from, int to) {
        int letter = -1;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < content.length() && letter < to; i++) {
            letter += isSpace(content.charAt(i)) ? 0 : 1;
            if (letter >= from && letter < to) {
                text.append(content.charAt(i));
            }
        }
        return text.toString().strip();
    }
}
