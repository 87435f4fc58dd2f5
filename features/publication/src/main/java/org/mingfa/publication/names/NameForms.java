package org.mingfa.publication.names;

import java.util.List;
import java.util.stream.Stream;

/** What somebody may be called by beside the full name. */
public final class NameForms {

    private static final List<String> TITLES = List.of(
            "哥", "姐", "总", "叔", "姨", "婶", "嫂", "爷", "伯", "老板", "老师", "师傅", "经理", "主任", "队长", "医生", "会计", "大夫", "大哥",
            "二哥", "三哥", "大姐", "二姐", "三姐");
    private static final List<String> BEFORE = List.of("小", "阿");
    private static final List<String> BEHIND = List.of("仔", "子", "娃", "儿", "哥", "姐", "妹", "叔");
    private static final int LONGEST_HAN = 4;

    private NameForms() {}

    /**
     * 建国, 老林, 小栋, 林哥 and the like of 林建国, the given name first where it has two characters; of a name with a dot each of its
     * parts.
     */
    public static Stream<String> of(String name) {
        boolean han = name.length() > 1
                && name.length() <= LONGEST_HAN
                && name.chars().allMatch(c -> c >= 0x4e00 && c <= 0x9fff);
        if (!han) {
            return Stream.of(name.split("·")).filter(part -> part.length() > 1 && part.length() < name.length());
        }
        String last = name.substring(name.length() - 1);
        String surname = name.substring(0, name.length() == LONGEST_HAN ? 2 : 1);
        Stream<String> given = name.length() > 2 ? Stream.of(name.substring(name.length() - 2)) : Stream.empty();
        return Stream.of(
                        given,
                        Stream.of("老" + surname, "小" + surname, last + last),
                        BEFORE.stream().map(before -> before + last),
                        BEHIND.stream().map(last::concat),
                        TITLES.stream().map(surname::concat))
                .flatMap(parts -> parts);
    }
}
