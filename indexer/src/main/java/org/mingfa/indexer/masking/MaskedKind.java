package org.mingfa.indexer.masking;

import java.util.regex.Pattern;

/** What a mark of an invented judgment stands on, by its letter and the form of its words. */
public enum MaskedKind {
    NAME_TWO("姓名，两字"),
    NAME_THREE("姓名，三字"),
    NAME_LONG("姓名，四字以上"),
    NAME_DOTTED("姓名，中间带点"),
    NAME_LATIN("姓名，外文字母"),
    COMPANY("当事人的公司、商户"),
    IDENTITY_RIGHT("身份证号，校验码对"),
    IDENTITY_WRONG("身份证号，校验码错"),
    CARD("银行卡、账号"),
    TELEPHONE("电话"),
    PLATE("车牌"),
    OTHER_NUMBER("其他号码"),
    ADDRESS("县级以下的住址"),
    SCHOOL("未成年人的学校、班级"),
    HEALTH("疾病"),
    STAYS("应当保留的机构");

    private static final Pattern PLATE_FORM = Pattern.compile("[\\u4e00-\\u9fa5][A-Z][·•]?[A-Z0-9]{5,6}");
    private static final Pattern SEPARATORS = Pattern.compile("[ \\-－—()（）]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int THREE = 3;

    private final String label;

    MaskedKind(String label) {
        this.label = label;
    }

    /** As the table of figures calls it. */
    public String label() {
        return label;
    }

    static MaskedKind of(char letter, String words) {
        return switch (letter) {
            case 'p' -> name(words);
            case 'c' -> COMPANY;
            case 'a' -> ADDRESS;
            case 's' -> SCHOOL;
            case 'h' -> HEALTH;
            case 'o' -> STAYS;
            default -> number(words);
        };
    }

    private static MaskedKind name(String words) {
        if (words.chars().anyMatch(c -> c < 0x250 && Character.isLetter(c))) {
            return NAME_LATIN;
        }
        if (words.chars().anyMatch(c -> "·•・．‧".indexOf(c) >= 0)) {
            return NAME_DOTTED;
        }
        return words.length() < THREE ? NAME_TWO : words.length() == THREE ? NAME_THREE : NAME_LONG;
    }

    private static MaskedKind number(String words) {
        String bare = SEPARATORS.matcher(words).replaceAll("");
        if (bare.matches("\\d{17}[\\dXx]")) {
            return isRight(bare)
                    ? IDENTITY_RIGHT
                    : bare.matches("\\d{6}(?:19|20)\\d{9}[\\dXx]") ? IDENTITY_WRONG : CARD;
        }
        if (PLATE_FORM.matcher(bare).matches()) {
            return PLATE;
        }
        if (bare.matches("1[3-9]\\d{9}|0\\d{9,11}")) {
            return TELEPHONE;
        }
        return bare.matches("\\d{16,19}") ? CARD : OTHER_NUMBER;
    }

    private static boolean isRight(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length()) == Character.toUpperCase(digits.charAt(WEIGHTS.length));
    }
}
