import { formatShareLink } from "@infusionkit/widgets";
import type { JSX, Ref } from "preact";
import { useEffect, useState } from "preact/hooks";
import { formatCarried } from "../clinic-words/carried-link.ts";
import { pickClinic, pickForPatients } from "../clinic-words/clinic.ts";
import { formatConfigFile } from "../snippets/clinic-config.ts";
import type { EmbedFiles } from "../snippets/files.ts";
import { formatSetupSnippet, type CalculatorPages } from "../snippets/setup-snippets.ts";
import { setupText } from "../text/setup.ts";
import { CopyBlock } from "./CopyBlock.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { RadioGroup } from "./fields.tsx";
import type { ParsedSetup } from "./setup-form.ts";

const text = setupText.results;

export type SetupResultsProps = CalculatorPages & {
  readonly setup: ParsedSetup;
  /** Takes the focus once the form has been checked. */
  readonly summary: Ref<HTMLDivElement>;
  /** The page of the staff planner, from the root of the host: `/clinic/planner/`. */
  readonly planner: string;
  /** The first page of the staff handbook: `/handbook/`. */
  readonly handbook: string;
  /** The page for patients about their visit: `/patients/your-visit/`. */
  readonly patients: string;
  /** The page about pasting snippets. */
  readonly help: string;
  /** The scripts of the build, with their hashes. */
  readonly files: EmbedFiles;
  /** The name of the configuration file. */
  readonly file: string;
};

/** What the set-up comes to: a link, a file and a snippet, once nothing is wrong. */
export const SetupResults = (props: SetupResultsProps): JSX.Element => {
  const { errors, config, linkSettings } = props.setup;
  const { planner, handbook, patients, help, files, file } = props;
  const [snippetSource, setSnippetSource] = useState<"file" | "inline">("file");
  const [origin, setOrigin] = useState("");
  useEffect(() => setOrigin(location.origin), []);

  const link = `${origin}${planner}${formatShareLink(linkSettings)}`;
  const words = pickClinic(linkSettings);
  const forPatients = pickForPatients(words);
  const handbookLink = `${origin}${handbook}${formatShareLink(words)}`;
  const patientsLink = `${origin}${patients}${formatCarried(formatShareLink(forPatients))}`;
  return (
    <section class="ik-setup-results" aria-labelledby="setup-results">
      <h3 id="setup-results">{text.title}</h3>
      <div ref={props.summary} tabIndex={-1} class="ik-setup-summary">
        {errors.length > 0 ? (
          <ErrorSummary errors={errors} />
        ) : (
          <>
            <p class="ik-success">{text.complete}</p>
            {!config.region && <p class="ik-field-warning">{text.noHolidays}</p>}
          </>
        )}
      </div>
      {errors.length === 0 && (
        <>
          <CopyBlock label={text.link} text={link} wrap>
            <p>
              <a href={link}>{text.open}</a>
              {text.keep}
            </p>
          </CopyBlock>
          {words.policies && (
            <CopyBlock label={text.handbook} text={handbookLink} wrap>
              <p>
                <a href={handbookLink}>{text.openHandbook}</a>
              </p>
            </CopyBlock>
          )}
          {(words.help || forPatients.policies) && (
            <CopyBlock label={text.patients} text={patientsLink} wrap>
              <p>
                <a href={patientsLink}>{text.openPatients}</a>
                {text.patientsHint}
              </p>
            </CopyBlock>
          )}
          <CopyBlock label={text.file(file)} text={formatConfigFile(config)} file={file}>
            <p>{text.fileHint}</p>
          </CopyBlock>
          <RadioGroup
            legend={text.snippetTitle}
            name="setup-snippet"
            value={snippetSource}
            options={[
              ["file", text.readsFile],
              ["inline", text.hasSettings],
            ]}
            onChange={setSnippetSource}
          />
          <CopyBlock
            label={text.snippet}
            text={formatSetupSnippet(
              config,
              snippetSource === "inline" ? snippetSource : { file },
              props,
              files,
              origin,
            )}
          >
            <p>
              {text.where}
              <a href={help}>{text.whereLink}</a>
              {text.regulator}
            </p>
          </CopyBlock>
        </>
      )}
    </section>
  );
};
