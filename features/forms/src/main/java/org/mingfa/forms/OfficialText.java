package org.mingfa.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingfa.forms.RowText.Piece;

/**
 * Finds the places to be filled in the words of an official row: a box, three blanks, a day, what stands after a colon. For one row.
 */
final class OfficialText {

    /** Letters at which a place may begin. */
    private static final String MARKS = " 年□：:";

    private static final Pattern DAY = Pattern.compile(" *年 {2,}月 {2,}日");
    private static final Pattern BLANK = Pattern.compile(" {3,}");
    private static final Pattern BEFORE_UNIT = Pattern.compile(" +(?=元|%)");
    private static final Pattern NEXT_LABEL =
            Pattern.compile(" {0,2}[^：□，。；（）() ]{2,14}(?:（[^）]*）)?：.*", Pattern.DOTALL);
    private static final Pattern NEXT_BOX = Pattern.compile("[ \\n]*([^ □：；，。\\n]*?(?:（[^）]*）)?) ?□.*", Pattern.DOTALL);
    private static final Pattern WORD_BEFORE = Pattern.compile("([^ \\n□：；;,，。/（(）)]+(?:（[^）]*）)?) *$");
    private static final Pattern WORD_AFTER = Pattern.compile("^ *([^ \\n□：；，。（]+)");
    private static final Pattern ANSWER = Pattern.compile("\\s*([是否有无])(?![限效否])");
    /** Words of the line before a short answer that the book runs on. */
    private static final Pattern RUN_ON = Pattern.compile("^(元|解除|是否.*)(?=[是否]$)");

    /** The first box of a line stands before its word: at its beginning, or right behind a colon. */
    private static final Pattern BOX_FIRST = Pattern.compile("\\s*(?:\\d+\\. *)?□|[^□]*[：:] *□[^ \\n□]");

    private static final Pattern NUMBER = Pattern.compile("^(?:\\d+\\.|（\\d+）) *");

    /** Ends what a label is made of. */
    private static final Pattern LABEL_BREAK = Pattern.compile("[\\n；，。…]| {2,}");

    /** A colon after these is written behind, whatever follows in the next line. */
    private static final Pattern ASKS = Pattern.compile("(金额|明细|内容|情况|事项|理由|依据|时间|案号|方式|名称|结果|期限)：$");

    /** The end of a line that had a place: it does not name a box below. */
    private static final Pattern LINE_END = Pattern.compile("^[^\\n]*[^：\\n]\\n *$");

    private final String prefix;
    private final List<Object> parts = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private final Map<String, Integer> labels = new LinkedHashMap<>();

    /** Boxes that answer one question. */
    private static final class Group {
        private final String id;
        private final String label;
        private final SequencedMap<String, String> options = new LinkedHashMap<>();

        Group(String id, String label) {
            this.id = id;
            this.label = label;
        }
    }

    private record Place(String id, Cell.Type type, String label) {}

    private record Tick(Group group, String code) {}

    /** @param prefix of the ids of its cells */
    OfficialText(String prefix) {
        this.prefix = prefix;
    }

    /**
     * The row with its places; one without any has one at its end.
     *
     * @param writable whether a row of words alone is one to be written into
     */
    RowText read(String text, boolean writable) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                words.append('\n');
            }
            line(lines[i], String.join("\n", List.of(lines).subList(i + 1, lines.length)));
        }
        boolean none = parts.stream().noneMatch(part -> part instanceof Place || part instanceof Tick);
        boolean other =
                !none && (words.toString().endsWith("其他") || words.toString().endsWith("事由"));
        if (none && writable || other) {
            place(Cell.Type.TEXT);
        }
        flush();
        return new RowText(pieces());
    }

    private void line(String line, String below) {
        boolean boxFirst = BOX_FIRST.matcher(line).lookingAt();
        boolean single = line.chars().filter(c -> c == '□').count() == 1;
        int at = 0;
        if (line.startsWith("元") && (!words.isEmpty() || parts.isEmpty())) {
            place(Cell.Type.AMOUNT);
        }
        while (at < line.length()) {
            if (MARKS.indexOf(line.charAt(at)) < 0) {
                words.append(line.charAt(at++));
                continue;
            }
            String rest = line.substring(at);
            if (rest.startsWith(CellText.OPEN)) {
                if (boxFirst) {
                    boxBefore(after(rest.substring(1), single));
                } else {
                    box(before(line, at, single));
                }
                at++;
            } else if (rest.startsWith("：") || rest.startsWith(":")) {
                at += colon(rest, below, boxFirst);
            } else {
                at += gap(rest);
            }
        }
    }

    /** A day or blanks; else one letter is taken as it is. */
    private int gap(String rest) {
        Matcher day = DAY.matcher(rest);
        if (day.lookingAt()) {
            place(Cell.Type.DATE);
            return day.end();
        }
        Matcher blank = BLANK.matcher(rest);
        Matcher unit = BEFORE_UNIT.matcher(rest);
        if (blank.lookingAt()) {
            String next = rest.substring(blank.end());
            boolean space = next.isEmpty() && !words.toString().endsWith("：")
                    || afterBox() && !next.startsWith("元")
                    || words.isEmpty() && !parts.isEmpty() && parts.getLast() instanceof Place;
            if (space) {
                words.append("  ");
            } else {
                place(type(next));
            }
            return blank.end();
        }
        if (unit.lookingAt()) {
            place(type(rest.substring(unit.end())));
            return unit.end();
        }
        words.append(rest.charAt(0));
        return 1;
    }

    private static Cell.Type type(String next) {
        return next.startsWith("元") ? Cell.Type.AMOUNT : Cell.Type.TEXT;
    }

    private boolean afterBox() {
        return words.isEmpty() && !parts.isEmpty() && parts.getLast() instanceof Tick;
    }

    /** Whether something is to be written after it; a row of boxes is not, but before the box that ends what 是 began. */
    private int colon(String rest, String below, boolean boxFirst) {
        boolean behindBox = afterBox();
        words.append(rest.charAt(0));
        String after = rest.substring(1);
        if (after.startsWith("第条")) {
            words.append('第');
            place(Cell.Type.TEXT);
            return 2;
        }
        if (BLANK.matcher(after).lookingAt() && !after.isBlank()) {
            return 1;
        }
        String next = after + "\n" + below;
        Matcher box = NEXT_BOX.matcher(next);
        boolean first = boxFirst && next.stripLeading().startsWith(CellText.OPEN);
        String word = first
                ? after(next.stripLeading().substring(1).lines().findFirst().orElse(""), false)
                : "";
        boolean boxes = first || !boxFirst && box.matches();
        boolean closes = boxes && open(first ? word : box.group(1)) != null;
        boolean wanted = after.isBlank()
                || closes
                || "；，。）)".indexOf(after.charAt(0)) >= 0
                || NEXT_LABEL.matcher(after).matches();
        boolean asks = after.isBlank() && ASKS.matcher(words).find();
        if (wanted && (!boxes || closes || behindBox || asks || first && after.isBlank())) {
            place(Cell.Type.TEXT);
        }
        return 1;
    }

    private String before(String line, int at, boolean single) {
        String start = line.substring(0, at);
        if (single && at == line.stripTrailing().length() - 1 && !start.contains("：")) {
            return tidy(NUMBER.matcher(start.strip()).replaceFirst(""));
        }
        Matcher word = WORD_BEFORE.matcher(words);
        return RUN_ON.matcher(tidy(word.find() ? word.group(1) : "")).replaceFirst("");
    }

    private static String after(String rest, boolean single) {
        Matcher word = WORD_AFTER.matcher(rest);
        Matcher answer = ANSWER.matcher(rest);
        if (answer.lookingAt()) {
            return answer.group(1);
        }
        boolean whole = single && !rest.contains("：");
        String line = BLANK.split(rest.stripLeading(), 2)[0]; // behind the blank stands a unit
        return tidy(whole ? line : word.find() ? word.group(1) : "");
    }

    private static String tidy(String word) {
        return NUMBER.matcher(word.replaceAll("[\\s\\p{Z}]", "")).replaceFirst("");
    }

    /** What the line before says names nothing of this one. */
    private void boxBefore(String word) {
        if (!parts.isEmpty() && LINE_END.matcher(words).find() && open(word) == null && !beside()) {
            groups.add(new Group(id(), unique("内容")));
            tick(groups.getLast(), word);
        } else {
            box(word);
        }
    }

    private String id() {
        return prefix + "_" + (groups.size() + places() + 1);
    }

    private void box(String word) {
        Group group = open(word);
        if (group == null && Choices.counterparts(word).isEmpty() && beside()) {
            group = groups.getLast();
        }
        if (group == null) {
            group = new Group(id(), label(words.toString().replaceAll(Pattern.quote(word) + " *$", "")));
            groups.add(group);
        }
        tick(group, word);
    }

    private void tick(Group group, String word) {
        flush();
        String code = Choices.code(word, group.options.size() + 1);
        String free = group.options.containsKey(code) ? "c" + (group.options.size() + 1) : code;
        group.options.put(free, word.isEmpty() ? "选项" + (group.options.size() + 1) : word);
        parts.add(new Tick(group, free));
    }

    private long places() {
        return parts.stream().filter(Place.class::isInstance).count();
    }

    /** The last group that has the counterpart of a word, and not the word. */
    private @Nullable Group open(String word) {
        for (Group group : groups.reversed()) {
            if (!group.options.containsValue(word)
                    && group.options.values().stream().anyMatch(Choices.counterparts(word)::contains)) {
                return group;
            }
        }
        return null;
    }

    /** Only signs stand between this box with its word and the one before. */
    private boolean beside() {
        if (groups.isEmpty() || parts.isEmpty() || !(parts.getLast() instanceof Tick(Group last, String code))) {
            return false;
        }
        boolean pair = last.options.values().stream()
                .anyMatch(word -> !Choices.counterparts(word).isEmpty());
        return last == groups.getLast() && !pair && words.indexOf("：") < 0;
    }

    private void place(Cell.Type type) {
        String label = label(words.toString());
        flush();
        parts.add(new Place(id(), type, label));
    }

    private void flush() {
        if (!words.isEmpty()) {
            parts.add(words.toString());
            words.setLength(0);
        }
    }

    /** What stands before a place, else that it is the next; no two places of a row have one label. */
    private String label(String before) {
        String[] said = LABEL_BREAK.split(before.strip());
        String last = said.length == 0 ? "" : tidy(said[said.length - 1]).replaceAll("[：:(（/]+$", "");
        last = last.endsWith("）") && !before.strip().endsWith("：") ? "" : last.replaceFirst("^.*：", "");
        if (last.isEmpty() && !parts.isEmpty() && parts.getLast() instanceof Tick(Group group, String code)) {
            last = group.options.getOrDefault(code, "");
        }
        boolean first = parts.stream().allMatch(String.class::isInstance);
        String label = last.isEmpty() || last.length() > 30 ? (first ? "" : "内容") : last;
        return unique(label);
    }

    private String unique(String label) {
        int times = labels.merge(label, 1, Integer::sum);
        return times == 1 ? label : label + times;
    }

    private List<Piece> pieces() {
        Map<Group, Cell> choices = new LinkedHashMap<>();
        groups.forEach(group -> choices.put(group, Choices.cell(group.id, group.label, group.options)));
        List<Piece> pieces = new ArrayList<>();
        for (Object part : parts) {
            pieces.add(
                    switch (part) {
                        case Place(String id, Cell.Type type, String label) ->
                            new Piece.Gap(Choices.plain(id, type, label), type == Cell.Type.DATE);
                        case Tick(Group group, String code) ->
                            new Piece.Box(Objects.requireNonNull(choices.get(group)), code);
                        default -> new Piece.Words(part.toString());
                    });
        }
        return pieces;
    }
}
