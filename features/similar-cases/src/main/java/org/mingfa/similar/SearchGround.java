package org.mingfa.similar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingfa.text.problem.Refusal;

/** Why a search for similar cases is mandatory (统一法律适用加强类案检索的指导意见 2). */
public enum SearchGround {
    COMMITTEE("拟提交专业法官会议或者审判委员会讨论"),
    NO_RULE("缺乏明确的裁判规则，或者尚未形成统一的裁判规则"),
    PRESIDENT("院长、庭长要求检索"),
    OTHER("其他需要检索的情形");

    private final String label;

    SearchGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** committee, no_rule, president or other. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<SearchGround> read(List<String> names) {
        return names.stream().map(SearchGround::read).toList();
    }

    private static SearchGround read(String name) {
        return Arrays.stream(values())
                .filter(ground -> ground.parameter().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "grounds",
                        "没有这个情形“" + name + "”；可用的有："
                                + Arrays.stream(values())
                                        .map(SearchGround::parameter)
                                        .collect(Collectors.joining("、"))
                                + "。"));
    }
}
