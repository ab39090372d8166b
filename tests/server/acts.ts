/** Every act of the back office, with the right that it asks for: acted on things that are not there. */
import { readGridView } from '@/lib/admin/grid/view';
import type { Permission } from '@/lib/admin/permissions';
import type { Actor } from '@/server/actions';
import { restoreBackup, writeBackup } from '@/server/backup';
import type { GivenAnswer } from '@/server/carriers/answers';
import * as carrierAnswers from '@/server/carriers/answers';
import * as carriers from '@/server/carriers/drafts';
import * as carrierHistory from '@/server/carriers/history';
import * as carrierPublishing from '@/server/carriers/publishing';
import { goBackToCarrierVersion, reopenCarrierDraft } from '@/server/carriers/undo-draft';
import type { ContextOptions } from '@/server/context';
import * as applying from '@/server/imports/apply';
import * as imports from '@/server/imports/imports';
import * as runner from '@/server/notices/runner';
import * as delivery from '@/server/notices/settings';
import * as accounts from '@/server/people/accounts';
import * as assignments from '@/server/people/assignments';
import * as links from '@/server/people/links';
import * as tokens from '@/server/people/tokens';
import * as changeSets from '@/server/plans/change-sets';
import * as comments from '@/server/plans/comments';
import * as drafts from '@/server/plans/drafts';
import * as due from '@/server/plans/due';
import * as freshness from '@/server/plans/freshness';
import { readGrid, readSheetStates } from '@/server/plans/grid';
import * as views from '@/server/plans/grid-views';
import * as history from '@/server/plans/history';
import { verifyByProgram } from '@/server/plans/program-check';
import { saveProgramDraft } from '@/server/plans/program-draft';
import * as publishing from '@/server/plans/publishing';
import { savePrice } from '@/server/plans/save-price';
import { saveTogether } from '@/server/plans/save-together';
import { previewTogether } from '@/server/plans/together';
import * as undo from '@/server/plans/undo-draft';
import * as reportAnswers from '@/server/report-answers';
import * as reports from '@/server/reports';
import * as settings from '@/server/settings';
import * as siteDrafts from '@/server/site-drafts';
import * as sourceRun from '@/server/sources/run';
import { TAXES } from '@/server/taxes';
import * as calls from '@/server/webhooks/calls';
import * as endpoints from '@/server/webhooks/endpoints';
import * as publications from '@/server/webhooks/runner';
import { PLAN } from './back-office';

/** An act of the back office. */
export interface Act {
  /** What it asks for. */
  right: Permission;
  /** Acts on things that are not there: whoever may is told so, and nothing is written either way. */
  run: (actor: Actor, at: ContextOptions) => Promise<unknown>;
}

const ANSWER: GivenAnswer = {
  ...{ code: 'esim' as const, answer: 'yes', reason: '' },
  source: { url: 'https://example.org', title: 'Chat' },
};
const user = { name: '', email: '', role: '', password: '' };

/** Every act by its file and function. */
export const ACTS: Readonly<Record<string, Act>> = {
  'save-draft.saveDraft': {
    right: 'editDraft',
    run: (actor, at) => drafts.saveDraft(actor, { document: {}, lockVersion: 0, reason: '' }, at),
  },
  'save-price.savePrice': {
    right: 'editDraft',
    run: (actor, at) =>
      savePrice(
        actor,
        'none',
        {
          ...{ lockVersion: 0, basis: '', source: '', from: '', reason: '', submit: false },
          typed: () => null,
        },
        at,
      ),
  },
  'drafts.submitDraft': { right: 'editDraft', run: (actor, at) => drafts.submitDraft(actor, 'none', at) },
  'drafts.withdrawDraft': { right: 'editDraft', run: (actor, at) => drafts.withdrawDraft(actor, 'none', at) },
  'undo-draft.goBackToVersion': {
    right: 'editDraft',
    run: (actor, at) => undo.goBackToVersion(actor, 'none', 1, null, at),
  },
  'undo-draft.reopenDraft': { right: 'editDraft', run: (actor, at) => undo.reopenDraft(actor, 'none', at) },
  'save-draft.saveCarrierDraft': {
    right: 'editDraft',
    run: (actor, at) => carriers.saveCarrierDraft(actor, { document: {}, lockVersion: 0, reason: '' }, at),
  },
  'drafts.submitCarrierDraft': {
    right: 'editDraft',
    run: (actor, at) => carriers.submitCarrierDraft(actor, 'none', at),
  },
  'drafts.withdrawCarrierDraft': {
    right: 'editDraft',
    run: (actor, at) => carriers.withdrawCarrierDraft(actor, 'none', at),
  },
  'undo-draft.goBackToCarrierVersion': {
    right: 'editDraft',
    run: (actor, at) => goBackToCarrierVersion(actor, 'none', 1, null, at),
  },
  'undo-draft.reopenCarrierDraft': {
    right: 'editDraft',
    run: (actor, at) => reopenCarrierDraft(actor, 'none', at),
  },
  'publishing.returnCarrierDraft': {
    right: 'publish',
    run: (actor, at) => carrierPublishing.returnCarrierDraft(actor, 'none', 'x', at),
  },
  'publishing.publishCarrierDraft': {
    right: 'publish',
    run: (actor, at) => carrierPublishing.publishCarrierDraft(actor, 'none', at),
  },
  'publishing.scheduleCarrierDraft': {
    right: 'publish',
    run: (actor, at) => carrierPublishing.scheduleCarrierDraft(actor, 'none', new Date(), at),
  },
  'history.undoCarrierRevision': {
    right: 'editDraft',
    run: (actor, at) => carrierHistory.undoCarrierRevision(actor, 'none', '', at),
  },
  'answers.answerForCarrier': {
    right: 'editDraft',
    run: (actor, at) => carrierAnswers.answerForCarrier(actor, 'none', ANSWER, at),
  },
  'answers.answerForPlan': {
    right: 'editDraft',
    run: (actor, at) => carrierAnswers.answerForPlan(actor, 'none', ANSWER, at),
  },
  'history.restoreRevision': {
    right: 'editDraft',
    run: (actor, at) => history.restoreRevision(actor, PLAN.id, 99, '', at),
  },
  'publishing.publishDraft': {
    right: 'publish',
    run: (actor, at) => publishing.publishDraft(actor, 'none', at),
  },
  'publishing.scheduleDraft': {
    right: 'publish',
    run: (actor, at) => publishing.scheduleDraft(actor, 'none', new Date(), at),
  },
  'publishing.returnDraft': {
    right: 'publish',
    run: (actor, at) => publishing.returnDraft(actor, 'none', 'x', at),
  },
  'comments.addComment': {
    right: 'comment',
    run: (actor, at) =>
      comments.addComment(
        actor,
        { draft: { kind: 'plan', id: 'none' }, threadId: null, path: '', text: 'x' },
        at,
      ),
  },
  'comments.editComment': {
    right: 'comment',
    run: (actor, at) => comments.editComment(actor, 'none', 'x', 1, at),
  },
  'comments.deleteComment': {
    right: 'comment',
    run: (actor, at) => comments.deleteComment(actor, 'none', 1, at),
  },
  'comments.settleThread': {
    right: 'comment',
    run: (actor, at) => comments.settleThread(actor, 'none', true, 1, at),
  },
  'due.listDue': { right: 'view', run: (actor, at) => due.listDue(actor, undefined, at) },
  'due.changedPage': {
    right: 'view',
    run: (actor, at) => due.changedPage(actor, 'none', 'https://example.org', at),
  },
  'freshness.verifyPages': {
    right: 'verifyPlan',
    run: (actor, at) =>
      freshness.verifyPages(
        actor,
        [{ url: 'https://example.org', plans: [{ planId: 'none', stamp: '' }] }],
        at,
      ),
  },
  'freshness.markUnreachable': {
    right: 'verifyPlan',
    run: (actor, at) => freshness.markUnreachable(actor, 'https://example.org', ['none'], '', at),
  },
  'run.startSourceCheck': {
    right: 'checkSources',
    run: (actor, at) => sourceRun.startSourceCheck(actor, { carrierId: 'none' }, at),
  },
  'run.checkSources': {
    right: 'checkSources',
    run: (actor, at) => sourceRun.checkSources(actor, { url: 'https://example.org/none' }, at),
  },
  'reports.listReports': {
    right: 'view',
    run: (actor, at) => reports.listReports(actor, {}, {}, at.database),
  },
  'report-answers.handleReport': {
    right: 'handleReport',
    run: (actor, at) => reportAnswers.handleReport(actor, 'none', 'declined', 'x', at),
  },
  'report-answers.askReporter': {
    right: 'handleReport',
    run: (actor, at) => reportAnswers.askReporter(actor, 'none', 'x', at),
  },
  'reports.getReport': {
    right: 'view',
    run: (actor, at) => reports.getReport(actor, 'none', at.database),
  },
  'assignments.assign': {
    right: 'editDraft',
    run: (actor, at) => assignments.assign(actor, { kind: 'plan', id: 'none' }, null, '', at),
  },
  'settings.getDelivery': {
    right: 'changeSettings',
    run: (actor, at) => delivery.getDelivery(actor, at),
  },
  'settings.changeDelivery': {
    right: 'changeSettings',
    run: (actor, at) => delivery.changeDelivery(actor, {}, '', at),
  },
  'endpoints.listEndpoints': {
    right: 'changeSettings',
    run: (actor, at) => endpoints.listEndpoints(actor, at),
  },
  'endpoints.getEndpoint': {
    right: 'changeSettings',
    run: (actor, at) => endpoints.getEndpoint(actor, 'none', at),
  },
  'endpoints.saveEndpoint': {
    right: 'changeSettings',
    run: (actor, at) => endpoints.saveEndpoint(actor, null, {}, at),
  },
  'endpoints.rotateSecret': {
    right: 'changeSettings',
    run: (actor, at) => endpoints.rotateSecret(actor, 'none', at),
  },
  'endpoints.removeEndpoint': {
    right: 'changeSettings',
    run: (actor, at) => endpoints.removeEndpoint(actor, 'none', at),
  },
  'calls.listCalls': {
    right: 'changeSettings',
    run: (actor, at) => calls.listCalls(actor, 'none', at),
  },
  'calls.sendAgain': {
    right: 'changeSettings',
    run: (actor, at) => calls.sendAgain(actor, 'none', 'none', at),
  },
  'runner.callForTest': {
    right: 'changeSettings',
    run: (actor, at) => publications.callForTest(actor, 'none', at),
  },
  'runner.listFailed': { right: 'changeSettings', run: (actor, at) => runner.listFailed(actor, at) },
  'runner.sendTest': {
    right: 'changeSettings',
    run: (actor, at) => runner.sendTest(actor, { webhook: 'x' }, at),
  },
  'runner.retryFailed': { right: 'changeSettings', run: (actor, at) => runner.retryFailed(actor, at) },
  'tokens.listTokens': { right: 'manageUsers', run: (actor, at) => tokens.listTokens(actor, at) },
  'program-draft.saveProgramDraft': {
    right: 'editDraft',
    run: (actor, at) => saveProgramDraft(actor, { plan: { id: 'none' }, reason: 'x', submit: false }, at),
  },
  'program-check.verifyByProgram': {
    right: 'verifyPlan',
    run: (actor, at) => verifyByProgram(actor, { catalogVersion: 'none', plans: [{ planId: 'none' }] }, at),
  },
  'links.invite': {
    right: 'manageUsers',
    run: (actor, at) => links.invite(actor, { email: 'owner@example.org', role: 'viewer', locale: 'en' }, at),
  },
  'links.makeResetLink': {
    right: 'manageUsers',
    run: (actor, at) => links.makeResetLink(actor, 'none', at),
  },
  'links.revokeLink': { right: 'manageUsers', run: (actor, at) => links.revokeLink(actor, 'none', at) },
  'settings.changeSettings': {
    right: 'changeSettings',
    run: (actor, at) => settings.changeSettings(actor, {}, at),
  },
  'site-drafts.saveSiteDraft': {
    right: 'changeSettings',
    run: (actor, at) => siteDrafts.saveSiteDraft(actor, TAXES, { document: {}, base: null, reason: '' }, at),
  },
  'site-drafts.withdrawSiteDraft': {
    right: 'changeSettings',
    run: (actor, at) => siteDrafts.withdrawSiteDraft(actor, settings.RANKING, 'none', at),
  },
  'site-drafts.publishSiteDraft': {
    right: 'publish',
    run: (actor, at) => siteDrafts.publishSiteDraft(actor, settings.RANKING, 'none', '', at),
  },
  'site-drafts.returnSiteDraft': {
    right: 'publish',
    run: (actor, at) => siteDrafts.returnSiteDraft(actor, TAXES, 'none', 'x', at),
  },
  'imports.previewImport': {
    right: 'import',
    run: (actor, at) =>
      imports.previewImport(actor, { name: 'a.csv', content: Buffer.from('a,b\n') }, {}, at),
  },
  'imports.readKept': {
    right: 'import',
    run: (actor, at) => imports.readKept(actor, 'none', at),
  },
  'imports.compareAgain': {
    right: 'import',
    run: (actor, at) => imports.compareAgain(actor, 'none', {}, at),
  },
  'change-sets.actOnChangeSet': {
    right: 'publish',
    run: (actor, at) =>
      changeSets.actOnChangeSet(
        actor,
        'none',
        { kind: 'publish' },
        { draftIds: [], carrierDraftIds: [] },
        at,
      ),
  },
  'save-together.saveTogether': {
    right: 'editDraft',
    run: (actor, at) =>
      saveTogether(
        actor,
        {
          plans: [],
          evidence: { source: { url: '', title: '', asOf: null }, checkedAt: null },
          ...{ reason: '', submit: false },
        },
        at,
      ),
  },
  'grid.readGrid': {
    right: 'view',
    run: (actor, at) => readGrid(actor, readGridView(new URLSearchParams(), []), at),
  },
  'grid.readSheetStates': {
    right: 'editDraft',
    run: (actor, at) => readSheetStates(actor, ['none'], at),
  },
  'together.previewTogether': {
    right: 'editDraft',
    run: (actor, at) => previewTogether(actor, { planIds: [], edits: [] }, at),
  },
  'grid-views.listGridViews': { right: 'view', run: (actor, at) => views.listGridViews(actor, at) },
  'grid-views.saveGridView': {
    right: 'view',
    run: (actor, at) =>
      views.saveGridView(actor, { id: 'none', name: 'x', shared: false, params: '', seenAt: null }, at),
  },
  'grid-views.deleteGridView': {
    right: 'view',
    run: (actor, at) => views.deleteGridView(actor, 'none', null, at),
  },
  'apply.applyImport': { right: 'import', run: (actor, at) => applying.applyImport(actor, 'none', {}, at) },
  'accounts.createUser': {
    right: 'manageUsers',
    run: (actor, at) =>
      accounts.createUser(
        actor,
        { ...user, name: 'x', email: 'owner@example.org', role: 'viewer', password: 'long enough password' },
        at,
      ),
  },
  'accounts.setRole': {
    right: 'manageUsers',
    run: (actor, at) => accounts.setRole(actor, 'none', 'viewer', at),
  },
  'accounts.disableUser': {
    right: 'manageUsers',
    run: (actor, at) => accounts.disableUser(actor, 'none', at),
  },
  'accounts.enableUser': { right: 'manageUsers', run: (actor, at) => accounts.enableUser(actor, 'none', at) },
  'backup.writeBackup': {
    right: 'manageUsers',
    run: (actor, at) => writeBackup('package.json', actor, at),
  },
  'backup.restoreBackup': {
    right: 'manageUsers',
    run: (actor, at) => restoreBackup('nowhere.gz', {}, actor, at),
  },
};
