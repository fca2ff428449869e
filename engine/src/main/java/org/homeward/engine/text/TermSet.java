package org.homeward.engine.text;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Terms in the order they were added, each once. */
final class TermSet extends AbstractSet<Term> {
    private final Term[] terms;
    private final Places places;

    private TermSet(Term[] terms, Places places) {
        this.terms = terms;
        this.places = places;
    }

    @Override
    public int size() {
        return terms.length;
    }

    @Override
    public boolean contains(@Nullable Object other) {
        return other instanceof Term term && places.indexes[places.find(term, terms)] > 0;
    }

    @Override
    public Iterator<Term> iterator() {
        return Arrays.asList(terms).iterator();
    }

    /** Where each term is, by its key; an index is one more than it is, and 0 is a free place. */
    private static final class Places {
        private final int[] indexes;

        Places(int size) {
            indexes = new int[size];
        }

        /** The place of the term, or the free one where it would go. */
        int find(Term term, Term[] terms) {
            int place = (int) term.key() & indexes.length - 1;
            while (indexes[place] != 0 && !terms[indexes[place] - 1].equals(term))
                place = place + 1 & indexes.length - 1;
            return place;
        }
    }

    static final class Builder {
        private Term[] terms = new Term[24];
        private int size;
        private Places places = new Places(64);

        void add(Term term) {
            int place = places.find(term, terms);
            if (places.indexes[place] != 0) return;
            if (size == terms.length) {
                grow();
                place = places.find(term, terms);
            }
            terms[size++] = term;
            places.indexes[place] = size;
        }

        /** At most three eighths of the places are taken. */
        private void grow() {
            terms = Arrays.copyOf(terms, 2 * size);
            places = new Places(2 * places.indexes.length);
            for (int i = 0; i < size; i++) places.indexes[places.find(terms[i], terms)] = i + 1;
        }

        TermSet build() {
            return new TermSet(Arrays.copyOf(terms, size), places);
        }
    }
}
