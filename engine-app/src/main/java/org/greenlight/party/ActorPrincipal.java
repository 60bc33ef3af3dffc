package org.greenlight.party;

/** A logged-in principal, by session, bearer token or identity provider, that stands for an {@link Actor}. */
public interface ActorPrincipal {

    Actor actor();
}
