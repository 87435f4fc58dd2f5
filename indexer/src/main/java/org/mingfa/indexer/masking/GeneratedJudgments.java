package org.mingfa.indexer.masking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.table.TextResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Invented judgments with marks, made of templates.txt and values.tsv. The same seed gives the same judgments. */
public final class GeneratedJudgments {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SLOT = Pattern.compile("<([a-z]+)(\\d?)(?::([a-z]+))?>");
    private static final String HEAD = "== ";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final List<String> PERSONS =
            List.of("two", "three", "three", "compound", "word", "minority", "plain", "latin", "four");

    private final Random random;
    private final Map<String, List<String>> values = new HashMap<>();
    /** What was filled into this judgment already. */
    private final Map<String, String> filled = new LinkedHashMap<>();

    private GeneratedJudgments(Random random) {
        this.random = random;
        new TextResource(GeneratedJudgments.class, "values.tsv")
                .rows("kind", "values")
                .forEach(row ->
                        values.put(row.get("kind"), List.of(row.get("values").split(" "))));
    }

    /** So many judgments, each template in its turn. */
    public static List<MarkedJudgment> of(int count, long seed) {
        Map<String, String> templates = templates();
        List<String> causes = List.copyOf(templates.keySet());
        GeneratedJudgments generated = new GeneratedJudgments(new Random(seed));
        List<MarkedJudgment> judgments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String cause = causes.get(i % causes.size());
            judgments.add(generated.judgment(i + 1, cause, Objects.requireNonNull(templates.get(cause))));
        }
        return judgments;
    }

    private static Map<String, String> templates() {
        Map<String, String> templates = new LinkedHashMap<>();
        String cause = "";
        for (String line : new TextResource(GeneratedJudgments.class, "templates.txt").words()) {
            if (line.startsWith(HEAD)) {
                cause = line.substring(HEAD.length());
            } else {
                templates.merge(cause, line, (before, next) -> before + "\n" + next);
            }
        }
        return templates;
    }

    private MarkedJudgment judgment(int number, String cause, String template) {
        filled.clear();
        int year = 2019 + random.nextInt(6);
        String caseNumber = "（" + year + "）苏0106民初" + (1000 + number) + "号";
        String text = "江苏省南京市鼓楼区人民法院\n民事判决书\n" + caseNumber + "\n" + fill(template)
                + "\n如不服本判决，可以在判决书送达之日起十五日内，向本院递交上诉状，上诉于江苏省南京市中级人民法院。\n审判员　" + one("judge") + "\n" + year
                + "年6月18日\n书记员　" + one("judge");
        ObjectNode node = JSON.createObjectNode();
        node.put("id", "g" + number)
                .put("case_no", caseNumber)
                .put("title", title(cause))
                .put("court", "江苏省南京市鼓楼区人民法院")
                .put("cause", cause)
                .put("procedure", "一审")
                .put("decided", year + "-06-18")
                .put("text", text);
        return MarkedJudgment.of(node.toString());
    }

    /** As the opening sentence names the parties. */
    private String title(String cause) {
        String first = filled.getOrDefault("c1", filled.getOrDefault("p1", ""));
        boolean company = filled.containsKey("c1") && !filled.get("c1").isEmpty();
        String second = cause.startsWith("物业") ? "p3" : cause.startsWith("教育") ? "p3" : "p2";
        String plaintiff = cause.startsWith("医疗") || cause.startsWith("机动车") ? filled.get("p1") : first;
        String defendant = company && cause.startsWith("医疗") ? filled.get("c1") : filled.get(second);
        return plaintiff + "与" + defendant + cause + "一审民事判决书";
    }

    private String fill(String template) {
        Matcher slot = SLOT.matcher(template);
        StringBuilder text = new StringBuilder();
        while (slot.find()) {
            String key = slot.group(1) + slot.group(2);
            boolean kept = !slot.group(2).isEmpty()
                    || List.of("card", "tel", "plate", "hosp", "wx").contains(key);
            String of = slot.group(3) == null ? "" : slot.group(3);
            String value = kept
                    ? filled.computeIfAbsent(key, own -> value(slot.group(1), slot.group(2)))
                    : of.isEmpty() ? value(slot.group(1), "") : mark("o", of, one(of));
            slot.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return slot.appendTail(text).toString();
    }

    private String value(String kind, String number) {
        return switch (kind) {
            case "p" -> mark("p", number, person());
            case "c" -> mark("c", number, one("county").substring(4, 7) + one("brand") + one("trade") + "有限公司");
            case "id" -> mark("n", "id" + number, identity());
            case "a" ->
                mark(
                        "a",
                        number,
                        one("street") + (1 + random.nextInt(90)) + "号" + (1 + random.nextInt(9)) + "幢"
                                + (1 + random.nextInt(6)) + "0" + (1 + random.nextInt(4)) + "室");
            case "s" ->
                mark("s", number, one("school") + one("三 四 五".split(" ")) + "年级（" + (1 + random.nextInt(6)) + "）班");
            case "h" -> mark("h", number, one("ill"));
            case "card" -> mark("n", "card", "62" + digits(14 + random.nextInt(4)));
            case "tel" -> mark("n", "tel", "13" + digits(9));
            case "plate" -> mark("n", "plate", "苏A" + (char) ('B' + random.nextInt(7)) + digits(4));
            case "hosp" -> mark("n", "hosp", digits(8));
            case "wx" -> mark("n", "wx", "wx_" + digits(8));
            case "city" -> one("county").substring(1);
            case "sex" -> random.nextBoolean() ? "男" : "女";
            case "born" -> day(1955 + random.nextInt(45));
            case "day" -> day(2018 + random.nextInt(5));
            case "sum" -> String.valueOf(1000 * (1 + random.nextInt(300)));
            case "fee" -> String.valueOf(50 + random.nextInt(3000));
            case "v" -> one("verb");
            default -> one(kind);
        };
    }

    private String person() {
        String name = switch (PERSONS.get(random.nextInt(PERSONS.size()))) {
            case "two" -> one("surname") + one("given");
            case "compound" -> one("compound") + one("given");
            case "four" -> one("surname") + one("surname") + one("given") + one("given");
            case "word" -> one("word");
            case "minority" -> one("minority");
            case "plain" -> one("plain");
            case "latin" -> one("latin").replace('_', ' ');
            default -> one("surname") + one("given") + one("given");
        };
        return filled.values().stream().anyMatch(other -> other.contains("|" + name + "⟧")) ? person() : name;
    }

    /** Eighteen digits; of three two with the right last one. */
    private String identity() {
        String body = "3201" + "06" + (1955 + random.nextInt(45)) + String.format("%02d", 1 + random.nextInt(12))
                + String.format("%02d", 1 + random.nextInt(28)) + digits(3);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        int check = random.nextInt(3) == 0 ? sum + 1 : sum;
        return body + CHECKS.charAt(check % 11);
    }

    private String day(int year) {
        return year + "年" + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28)) + "日";
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private String one(String kind) {
        List<String> from = values.getOrDefault(kind, List.of());
        if (from.isEmpty()) {
            throw new IllegalStateException("values.tsv 没有 " + kind + "。");
        }
        return from.get(random.nextInt(from.size()));
    }

    private String one(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private static String mark(String kind, String id, String words) {
        return "⟦" + kind + ":" + id + "|" + words + "⟧";
    }
}
