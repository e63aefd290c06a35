package org.gradus.evidence.reading;

import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.text.Wording;

/** Refuses what is not UTF-8: parsers would replace the characters silently, and Chinese files are often GB 18030. */
final class Utf8Watch implements GuardedInput.Watch {
    private int continuation;

    @Override
    public int see(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            int b = bytes[i];
            if (b > 0 && continuation == 0) {
                continue;
            }
            if (continuation > 0) {
                if ((b & 0xC0) != 0x80) {
                    return i;
                }
                continuation--;
            } else if ((b & 0xE0) == 0xC0 && (b & 0x1E) != 0) {
                continuation = 1;
            } else if ((b & 0xF0) == 0xE0) {
                continuation = 2;
            } else if ((b & 0xF8) == 0xF0) {
                continuation = 3;
            } else {
                return i; // also NUL, by which UTF-16 is told
            }
        }
        return -1;
    }

    @Override
    public IntakeProblem refusal(Place place) {
        return new IntakeProblem(
                Code.NOT_UTF8,
                place,
                Wording.say(
                        "The file is not UTF-8; it may be GB 18030 (GBK) or UTF-16. Save it as UTF-8, for example with:"
                                + " iconv -f GB18030 -t UTF-8.",
                        "文件不是 UTF-8 编码，可能是 GB 18030（GBK）或 UTF-16。请另存为 UTF-8，例如：iconv -f GB18030 -t UTF-8。"));
    }
}
