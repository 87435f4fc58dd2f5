package org.mingfa.training.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.mingfa.publication.Anonymiser;
import org.mingfa.text.table.TextResource;

/**
 * Draws names such as people in judgments have or are called by: most of them Han, some words, some of other peoples, some titles. Their
 * characters are drawn in the share in which names have them.
 */
final class DrawnNames {

    private static final List<String> TITLES = List.of(
            "哥", "姐", "叔", "嫂", "姨", "婶", "爷", "伯", "总", "老板", "老师", "师傅", "经理", "主任", "老师傅", "队长", "医生", "会计", "教练",
            "店长", "司机", "工头", "老板娘", "大姐", "阿姨", "大爷", "二哥", "三哥", "大哥", "二姐", "大夫");
    private static final List<String> CALLED = List.of("老", "小", "阿", "大", "胖", "幺");
    private static final List<String> CALLED_FIRST = List.of("妹", "阿", "幺", "大", "二", "三", "黑", "胖", "老");
    private static final String ENDS = "仔妹娃子哥姐儿";
    private static final String SOUNDS =
            "阿艾巴白贝本比波布才查达代德丹迪丁多尔额恩法菲弗嘎噶格贡古哈海和赫呼吉加嘉江杰金卡康柯克库拉兰朗勒里丽力林鲁罗洛马玛买麦曼蒙米明莫木那娜南尼诺努帕平普其奇强乔琴热仁日萨塞森沙斯松苏索塔特提吐图托娃瓦旺维乌西希夏雅扬依伊玉扎泽扎哲珠卓";

    /** Of a hundred, up to which each kind goes. */
    private static final int HAN = 60;

    private static final int WORDS = 70;
    private static final int SOUND = 80;
    private static final int DOTTED = 83;
    private static final int TITLE = 90;
    private static final int GIVEN = 93;
    private static final int BY_SURNAME = 96;

    /** Names in which a character stands at least, that a word may be a name; of one word in four any name has a character. */
    private static final int USUAL = 4;

    private static final int RARE = 4;
    private static final List<String> CHILDREN = List.of("大", "二", "三", "四", "五", "六", "幺");

    private static final int TRIES = 30;

    private final Random random;
    private final List<String> occupations = words(DrawnNames.class, "occupations.txt");
    private final List<String> all = Stream.of("common-words.txt", "common-nouns.txt")
            .flatMap(resource -> words(Anonymiser.class, resource).stream())
            .toList();
    private final List<String> words = new ArrayList<>();
    private final List<String> surnames = new ArrayList<>();
    private final Set<Character> begins = new HashSet<>();
    private final List<Character> first = new ArrayList<>();
    private final List<Character> last = new ArrayList<>();
    private final Map<Character, Integer> times = new HashMap<>();

    DrawnNames(Random random) {
        this.random = random;
    }

    private static List<String> words(Class<?> owner, String resource) {
        return new TextResource(owner, resource)
                .words().stream().flatMap(line -> Stream.of(line.split(" "))).toList();
    }

    /** Takes the characters of the names of one judgment. */
    void learn(Collection<String> names) {
        for (String name : names) {
            if (name.length() == 4) {
                surnames.add(name.substring(0, 2));
                continue;
            }
            surnames.add(name.substring(0, 1));
            begins.add(name.charAt(0));
            first.add(name.charAt(1));
            last.add(name.charAt(name.length() - 1));
            name.chars().forEach(c -> times.merge((char) c, 1, Integer::sum));
        }
        words.clear();
    }

    boolean isSurname(char character) {
        return begins.contains(character);
    }

    /** What somebody does, as it may stand before a name. */
    String occupation() {
        return one(occupations);
    }

    /** A word of which names could be made, which that text uses if one is found; another name where there is no such word. */
    String wordIn(String text) {
        if (words().isEmpty()) {
            return han();
        }
        List<String> from = random.nextInt(RARE) == 0 ? all : words();
        String word = one(from);
        for (int tries = 0; tries < TRIES && !text.contains(word); tries++) {
            word = one(from);
        }
        return word;
    }

    private List<String> words() {
        if (words.isEmpty()) {
            all.stream()
                    .filter(word -> word.chars().allMatch(c -> times.getOrDefault((char) c, 0) >= USUAL))
                    .forEach(words::add);
        }
        return words;
    }

    String next() {
        int kind = random.nextInt(100);
        if (kind < HAN || kind < WORDS && words().isEmpty()) {
            return han();
        }
        if (kind < WORDS) {
            String word = one(words());
            return random.nextInt(4) == 0 ? one(surnames) + word : word;
        }
        if (kind < SOUND) {
            return sounds(2 + random.nextInt(4));
        }
        if (kind < DOTTED) {
            return sounds(2 + random.nextInt(3)) + "·" + sounds(2 + random.nextInt(4));
        }
        if (kind < TITLE) {
            return surname() + one(TITLES);
        }
        if (kind < GIVEN) {
            return given(2);
        }
        return kind < BY_SURNAME ? one(CALLED) + one(surnames) : nickname();
    }

    private String nickname() {
        char character = one(last);
        return switch (random.nextInt(6)) {
            case 0 -> "" + character + character;
            case 1 -> "小" + character;
            case 2 -> surname() + "老" + one(CHILDREN);
            case 3 -> surname() + one(CHILDREN) + ENDS.charAt(random.nextInt(ENDS.length()));
            case 4 -> one(CALLED_FIRST) + character;
            default -> "" + character + ENDS.charAt(random.nextInt(ENDS.length()));
        };
    }

    private String han() {
        int form = random.nextInt(10);
        String surname = surname();
        return form == 0 && surname.length() == 1
                ? surname + one(surnames) + given(1 + random.nextInt(2))
                : surname + given(form < 4 ? 1 : 2);
    }

    /** One in ten begins with any character that names have, 番 and 合. */
    private String surname() {
        return random.nextInt(10) == 0 ? String.valueOf(one(List.copyOf(times.keySet()))) : one(surnames);
    }

    private String given(int length) {
        StringBuilder given = new StringBuilder();
        List<Character> all = random.nextInt(8) == 0 ? List.copyOf(times.keySet()) : List.of();
        for (int i = 0; i < length; i++) {
            boolean begins = i == 0 && length > 1;
            given.append((char) one(all.isEmpty() ? begins ? first : last : all));
        }
        return given.toString();
    }

    private String sounds(int length) {
        StringBuilder sounds = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sounds.append(SOUNDS.charAt(random.nextInt(SOUNDS.length())));
        }
        return sounds.toString();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
