import type { JSX } from "preact";
import { usePlannerContext } from "../PlannerContext.ts";
import { Button } from "./Button.tsx";
import { ChangeList } from "./ChangeList.tsx";
import { LiveText } from "./LiveText.tsx";

/** What is proposed and not agreed yet, and the button that agrees it; then what the last change did. */
export const ProposalBar = (): JSX.Element | null => {
  const { view, messages, changes, agreeToPlan, root } = usePlannerContext();
  const text = messages.coursePlanner;
  const hasChoice = view?.choices && !view.choices.fits;
  const proposed = view?.entries.filter(({ state }) => state === "proposed") ?? [];
  const dropped = view?.entries.filter(({ isDropped }) => isDropped) ?? [];
  const hasAgreed = view?.entries.some(({ state }) => state === "planned") ?? false;
  const canAgree = !hasChoice && proposed.length + dropped.length > 0 && (view?.proposal ?? null) !== null;
  if (!canAgree && changes.length === 0) return null;
  const onAgree = (): void => {
    agreeToPlan();
    // The button goes with what it agreed to.
    root.current?.querySelector<HTMLElement>("[data-next]")?.focus();
  };
  return (
    <div class="ik-proposal">
      {canAgree && (
        <div class="ik-proposal-row">
          <p>
            {view?.record ? (
              <>
                <b>
                  <LiveText
                    text={
                      proposed.length > 0
                        ? messages.t(text.proposalTitle, { count: proposed.length })
                        : messages.t(text.proposalDrops, { count: dropped.length })
                    }
                  />
                </b>{" "}
                <small>{hasAgreed ? text.keepAgreed : text.noneAgreed}</small>
              </>
            ) : (
              <small>{text.agreeHint}</small>
            )}
          </p>
          <Button kind={view?.record ? "primary" : undefined} onClick={onAgree}>
            {view?.record ? text.useProposal : text.agree}
          </Button>
        </div>
      )}
      {changes.length > 0 && <ChangeList title={text.changesTitle} changes={changes} />}
    </div>
  );
};
