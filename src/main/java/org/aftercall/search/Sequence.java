package org.aftercall.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Hands ready-made terms to the index; texts lie far enough apart that no phrase reaches over.
final class Sequence extends TokenStream {
    private static final int BETWEEN_TEXTS = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final Iterator<List<String>> texts;
    private Iterator<String> words = List.<String>of().iterator();
    private boolean first;

    Sequence(List<List<String>> texts) {
        this.texts = texts.iterator();
    }

    @Override
    public boolean incrementToken() {
        while (!words.hasNext()) {
            if (!texts.hasNext()) {
                return false;
            }
            words = texts.next().iterator();
            first = true;
        }
        clearAttributes();
        term.append(words.next());
        step.setPositionIncrement(first ? BETWEEN_TEXTS : 1);
        first = false;
        return true;
    }
}
