package org.mingfa.segmentation;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.List;

/** How Chinese is read aloud, without tones; words decide between the readings of a character: 重婚 is chong hun. */
public final class PinyinReading {

    private PinyinReading() {}

    /** One syllable for every character of a text in {@link TermNormalizer}; empty for what is not Chinese. */
    public static List<String> of(String text) {
        List<Pinyin> read = PinyinDictionary.convertToPinyin(text);
        if (read.size() != text.length()) {
            throw new IllegalStateException("HanLP read " + read.size() + " of " + text.length() + " characters");
        }
        return read.stream()
                .map(one -> one == Pinyin.none5 ? "" : one.getPinyinWithoutTone())
                .toList();
    }
}
