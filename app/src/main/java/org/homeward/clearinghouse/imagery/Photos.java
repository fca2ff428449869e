package org.homeward.clearinghouse.imagery;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.clearinghouse.access.Access;
import org.homeward.clearinghouse.access.Act;
import org.homeward.clearinghouse.access.Conflict;
import org.homeward.clearinghouse.access.Grant;
import org.homeward.clearinghouse.access.NotFound;
import org.homeward.clearinghouse.access.Ref;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Photos of the things of other modules. A grant for the thing itself opens all of its photos; a grant for one photo opens that one.
 *
 * <p>The bytes it gives are made anew of the original and hold nothing but the picture: they may leave the house as they are, once
 * somebody consented.
 */
@Component
public class Photos {
    private final PhotoStore store;
    private final PhotoFiles files;
    private final Access access;
    private final Map<Ref.Kind, PhotoSubjects> subjects;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Photos(
            PhotoStore store,
            PhotoFiles files,
            Access access,
            List<PhotoSubjects> subjects,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.access = access;
        this.subjects = subjects.stream().collect(Collectors.toMap(PhotoSubjects::kind, Function.identity()));
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Those that stand, the first before the others, newest before older; then those taken back. */
    public List<Photo> list(Grant grant, Ref of) {
        if (!grant.ref().equals(of)) throw new IllegalStateException("a grant for " + grant.ref());
        return store.list(of);
    }

    /** Throws {@link NotFound}. */
    public Photo get(Grant grant, PhotoId id) {
        var photo = store.find(id).orElseThrow(() -> new NotFound("There is no such photo."));
        boolean itself = grant.ref().equals(id.ref()) || grant.ref().equals(id.veiled());
        if (!itself && !grant.ref().equals(photo.of())) throw new IllegalStateException("a grant for " + grant.ref());
        // Whoever may see photos, but not the things these are of, learns nothing.
        if (!grant.scope().kinds().contains(photo.of().kind())) throw new NotFound("There is no such photo.");
        return photo;
    }

    /**
     * The picture, cropped as chosen, for staff and drafts. Whether it may be published is not asked: see {@link #published}.
     *
     * @param maxSide points of the longer side at most, 1 to 2400; it is never made larger than it is
     */
    public Picture picture(Grant grant, PhotoId id, int maxSide) {
        var photo = get(grant, id);
        if (grant.ref().equals(id.veiled())) throw new IllegalStateException("a grant to look through the veil only");
        return files.picture(store.files(photo.id()).picture(), maxSide);
    }

    /** The same, to be published. Throws {@link Conflict} when nobody consented, or the photo was taken back. */
    public Picture published(Grant grant, PhotoId id, int maxSide) {
        var photo = get(grant, id);
        if (photo.withdrawn() != null) throw new Conflict("This photo was taken back: choose another one.");
        if (photo.consent() == null)
            throw new Conflict("Nobody has consented yet that this photo be published: record the consent first.");
        return picture(grant, id, maxSide);
    }

    /** Grey, and blurred beyond recognition. */
    Picture veiled(Grant grant, PhotoId id) {
        return files.veiled(store.files(get(grant, id).id()).picture());
    }

    /**
     * Adds a photo. What it is of must be known to a {@link PhotoSubjects}. When nothing is said of the date, the camera's own is taken. The
     * first photo of a thing is the one to show. Reading the file takes up to seconds, so don't call it within a transaction.
     *
     * <p>Throws {@link PictureRefused} when the file can't be taken, {@link Conflict} when this photo is there already.
     *
     * @param grant to change {@code of}
     * @param file its bytes; closed by the caller
     */
    public PhotoId add(Grant grant, Ref of, NewPhoto said, InputStream file) {
        if (!grant.ref().equals(of) || grant.act() != Act.CHANGE)
            throw new IllegalStateException("a grant for " + grant.ref());
        subject(of);
        var brought = files.bring(file);
        var taken = said.taken().isKnown() || brought.print().taken() == null
                ? said.taken()
                : new Taken(brought.print().taken().toString(), false);
        return changing(
                of,
                () -> add(
                        grant,
                        of,
                        new NewPhoto(said.kind(), said.ageShown(), taken, said.source(), said.consent()),
                        brought));
    }

    private PhotoId add(Grant grant, Ref of, NewPhoto said, PhotoFiles.Brought brought) {
        if (store.findSame(of, brought.original().hash()).isPresent())
            throw new Conflict("This photo is here already: choose another file.");
        var id = PhotoId.random();
        var print = brought.print();
        var photo = new Photo(
                id,
                of,
                said.kind(),
                said.ageShown(),
                said.taken(),
                said.source(),
                said.consent(),
                !store.hasFirst(of),
                print.originalWidth(),
                print.originalHeight(),
                null,
                print.width(),
                print.height(),
                clock.instant(),
                grant.user().displayName(),
                null);
        store.add(
                photo,
                new PhotoStore.Files(
                        brought.original().hash(), brought.original().size(), brought.picture()),
                print);
        access.record(grant, "PHOTO_ADDED", id.ref());
        return id;
    }

    /** One change to the photos of a thing at a time; whoever keeps copies of them is told. */
    <T> T changing(Ref of, java.util.function.Supplier<T> change) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            store.lock(of);
            var done = change.get();
            events.publishEvent(new PhotosChanged(of, clock.instant()));
            return done;
        }));
    }

    /** Throws {@link NotFound} when there is no such thing, or nothing of its kind has photos. */
    PhotoSubject subject(Ref of) {
        return Optional.ofNullable(subjects.get(of.kind()))
                .flatMap(known -> known.find(of))
                .orElseThrow(() -> new NotFound("There is nothing of that name."));
    }
}
