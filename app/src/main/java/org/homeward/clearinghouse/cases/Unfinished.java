package org.homeward.clearinghouse.cases;

/** An intake can't be saved as it is. The draft is kept; the review says what to change or to confirm. */
final class Unfinished extends RuntimeException {
    private final transient Review review;

    Unfinished(Review review) {
        super(review.stopping().size() + " answers need a look");
        this.review = review;
    }

    Review review() {
        return review;
    }
}
