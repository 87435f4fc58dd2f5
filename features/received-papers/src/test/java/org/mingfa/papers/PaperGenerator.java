package org.mingfa.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingfa.text.day.WrittenDay;

/**
 * Papers of invented courts and people: the sample of each kind with other names, numbers, days and sums, and what is to be read in
 * it. One seed, one paper.
 */
final class PaperGenerator {

    private static final String[][] PROVINCES = {{"浙江省", "浙"}, {"江苏省", "苏"}, {"四川省", "川"}, {"湖北省", "鄂"}, {"广东省", "粤"}};
    private static final String[] TOWNS = {"临江市", "安远市", "东岭市", "白沙市", "新河市", "宁川市"};
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张";
    private static final String GIVEN = "小明大海国强丽华建军秀英文博雅静志远思雨";
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern DAY = Pattern.compile(WrittenDay.ANY.pattern());
    private static final Pattern SUM = Pattern.compile("\\d[\\d,]*(?=元)");
    private static final Pattern NUMBER = Pattern.compile("(?<=民初|[^民]执|民督|案（2026）第|仲裁字第)\\d+(?=号)");

    private final Random random;
    private final int shift;
    private final Map<String, String> replaced = new HashMap<>();

    /**
     * A paper as it is to be printed.
     *
     * @param expected values by name
     */
    record Paper(String kind, List<String> lines, Map<String, String> expected) {}

    private PaperGenerator(Random random) {
        this.random = random;
        this.shift = -random.nextInt(300);
    }

    static Paper paper(String kind, Random random) {
        PaperGenerator generator = new PaperGenerator(random);
        String text = generator.text(sample(kind));
        return new Paper(kind, text.lines().toList(), generator.expected(kind));
    }

    static String sample(String kind) {
        try (InputStream in = PaperGenerator.class.getResourceAsStream(kind + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String sample) {
        String[] province = PROVINCES[random.nextInt(PROVINCES.length)];
        replaced.put("浙江省", province[0]);
        replaced.put("浙", province[1]);
        replaced.put("临江市", TOWNS[random.nextInt(TOWNS.length)]);
        replaced.put("赵小明", name());
        replaced.put("钱大海", name());
        String text = sample.replace("伍万元整（50000元）", "50000元")
                .replace("浙江省", "｛省｝")
                .replace("浙", province[1])
                .replace("｛省｝", province[0]);
        for (String word : List.of("临江市", "赵小明", "钱大海")) {
            text = text.replace(word, replaced.get(word));
        }
        text = each(DAY, text, this::day);
        text = each(SUM, text, this::sum);
        return each(NUMBER, text, this::number);
    }

    /** What the sample says, as this paper says it. */
    private Map<String, String> expected(String kind) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String row : sample("expected").lines().toList()) {
            String[] columns = row.split("\t");
            if (columns[0].equals(kind)) {
                expected.put(columns[1], value(columns[2]));
            }
        }
        return expected;
    }

    private String value(String sample) {
        if (sample.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(sample).plusDays(shift).toString();
        }
        if (sample.matches("\\d{4,}")) {
            return replaced.get(sample);
        }
        return sample.startsWith("（") ? each(NUMBER, sample.replace("浙", replaced.get("浙")), this::number) : sample;
    }

    private String name() {
        int given = 1 + random.nextInt(2);
        StringBuilder name = new StringBuilder().append(SURNAMES.charAt(random.nextInt(SURNAMES.length())));
        for (int i = 0; i < given; i++) {
            name.append(GIVEN.charAt(random.nextInt(GIVEN.length())));
        }
        return name.toString();
    }

    /** All days move by as much, so that they keep their order. */
    private String day(String written) {
        LocalDate day = WrittenDay.parse(written).orElseThrow().plusDays(shift);
        return Character.isDigit(written.charAt(0))
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : year(day.getYear()) + "年" + chinese(day.getMonthValue()) + "月" + chinese(day.getDayOfMonth()) + "日";
    }

    private static String year(int year) {
        StringBuilder written = new StringBuilder();
        String.valueOf(year).chars().forEach(digit -> written.append(DIGITS.charAt(digit - '0')));
        return written.toString();
    }

    private static String chinese(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.charAt(number / 10) + "十";
        return tens + (number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10)));
    }

    private String sum(String written) {
        String plain = written.replace(",", "");
        String other = replaced.computeIfAbsent(
                plain, sum -> String.valueOf(1_000 + random.nextInt(Integer.parseInt(sum) * 3)));
        return written.contains(",") ? String.format("%,d", Integer.parseInt(other)) : other;
    }

    private String number(String written) {
        return replaced.computeIfAbsent("no" + written, number -> String.valueOf(1 + random.nextInt(19_999)));
    }

    private static String each(Pattern pattern, String text, UnaryOperator<String> other) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(other.apply(found.group())));
    }
}
